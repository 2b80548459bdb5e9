import * as v from 'valibot';

/** A language the product speaks. `pt` is Brazilian Portuguese. */
export const LANGUAGES = ['es', 'pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a reply addresses the customer; only Spanish has two forms. */
export const VOICES = ['es-usted', 'es-tu', 'pt', 'en'] as const;
export type Voice = (typeof VOICES)[number];

/** What a rule of the scope document can say of a topic. */
const RULE_VERDICTS = ['in', 'conditional', 'guide', 'out', 'billing'] as const;

/** What a card can say: a rule's verdict, `unlisted` (the product's list lacks the topic) or `ask` (vague trouble). */
export type Verdict = (typeof RULE_VERDICTS)[number] | 'unlisted' | 'ask';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));
const reply = v.pipe(text, v.maxLength(400));
const localText = v.strictObject({ es: text, pt: text, en: text });
const replies = v.strictObject({
  'es-usted': v.pipe(v.array(reply), v.minLength(1)),
  'es-tu': v.pipe(v.array(reply), v.minLength(1)),
  pt: v.pipe(v.array(reply), v.minLength(1)),
  en: v.pipe(v.array(reply), v.minLength(1)),
});
const messages = v.strictObject({ es: v.array(text), pt: v.array(text), en: v.array(text) });
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** `pack.yaml`: who the pack is for and where its facts come from. */
export const packFile = v.strictObject({
  id,
  title: localText,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version like 1.2.0')),
  source: httpsUrl,
  helpCentre: v.strictObject({ es: httpsUrl, pt: httpsUrl, en: httpsUrl }),
  search: v.strictObject({ es: httpsUrl, pt: httpsUrl, en: httpsUrl }),
});

/** `scope.yaml`: the scope document, line by line, and how customers name their product. */
export const scopeFile = v.strictObject({
  products: v.array(
    v.strictObject({
      id,
      title: localText,
      plan: v.boolean(),
      cues: v.pipe(v.array(text), v.minLength(1)),
    }),
  ),
  sections: v.array(
    v.strictObject({
      id,
      title: localText,
      plans: v.optional(v.array(id)),
      rules: v.pipe(
        v.array(
          v.strictObject({
            topic: id,
            verdict: v.picklist(RULE_VERDICTS),
            condition: v.optional(localText),
            source: text,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
});

/** `topics/<topic>.yaml`: all that is said about one topic. */
export const topicFile = v.strictObject({
  title: localText,
  explain: localText,
  twin: v.optional(id),
  route: v.picklist(['chat', 'ticket', 'billing', 'help-centre', 'vendor']),
  replies,
  ask: localText,
  search: localText,
  links: v.array(v.strictObject({ lang: v.picklist(LANGUAGES), title: text, url: httpsUrl })),
  examples: messages,
  near_misses: v.array(v.strictObject({ text, topic: id })),
});

/** `chatter.yaml`: messages that ask nothing. */
export const chatterFile = messages;

/** `service.yaml`: replies that belong to no topic, and vague trouble that needs questions first. */
export const serviceFile = v.strictObject({
  replies: v.array(v.strictObject({ id, title: localText, replies })),
  triage: v.array(v.strictObject({ id, title: localText, explain: localText, replies, examples: messages })),
});

/** `drafts.yaml`, which a pack may lack: what agents write, and whether it keeps to the exclusions or breaks one. */
export const draftsFile = v.strictObject({
  topics: v.record(id, v.strictObject({ breaks: v.array(text), keeps: v.array(text) })),
  keeps: v.array(text),
});

export type LocalText = v.InferOutput<typeof localText>;
export type Replies = v.InferOutput<typeof replies>;
export type PackFile = v.InferOutput<typeof packFile>;
export type ScopeFile = v.InferOutput<typeof scopeFile>;
export type TopicFile = v.InferOutput<typeof topicFile>;

/** A pack as its authors wrote it: every file, validated. Topics are keyed by id. */
export interface PackSource {
  pack: PackFile;
  scope: ScopeFile;
  topics: Record<string, TopicFile>;
  chatter: v.InferOutput<typeof chatterFile>;
  service: v.InferOutput<typeof serviceFile>;
  drafts?: v.InferOutput<typeof draftsFile>;
}
