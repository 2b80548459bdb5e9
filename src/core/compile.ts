import { type LabelledDraft, type PackedDrafts, trainDrafts } from './drafts.ts';
import { topicFeatures } from './features.ts';
import { ASKS, CHATTER, type PackedModel } from './model.ts';
import { type Token, tokenise } from './normalise.ts';
import { LANGUAGES, type LocalText, type PackFile, type PackSource, type Replies, type ScopeFile, type TopicFile, VOICES } from './pack.ts';
import { fillReply } from './reply.ts';
import { askingFeatures } from './shape.ts';
import { finish, mapInSteps, type Steps, within } from './steps.ts';
import { type Purpose, train, vocabularyOf } from './train.ts';

/** What is shown and pasted for a topic: its file, of whose messages only a few remain, to search and to practise with. */
type TopicText = Omit<TopicFile, 'near_misses'>;

/** The texts of a pack, as the panel needs them. */
export interface PackText {
  pack: PackFile;
  scope: ScopeFile;
  topics: Record<string, TopicText>;
  triage: Record<string, { title: LocalText; explain: LocalText; replies: Replies }>;
  service: Record<string, { title: LocalText; replies: Replies }>;
}

/** What a pack's examples train. */
export interface PackedModels {
  /** Which topic a message asks for; one class is {@link CHATTER}. */
  topics: PackedModel;
  /** Whether a message asks anything at all: the classes {@link ASKS} and {@link CHATTER}. */
  asking: PackedModel;
}

/** A pack ready for the extension: its texts and its models. */
export interface CompiledPack {
  text: PackText;
  models: PackedModels;
  /** What its drafts train; null for a pack without them. */
  drafts: PackedDrafts | null;
}

/** Every labelled message of a pack, in a fixed order: examples of topics and triage, near-misses under their own topic, chatter. */
export function labelledMessages(source: PackSource): { text: string; label: string }[] {
  const messages: { text: string; label: string }[] = [];
  const add = (label: string, texts: readonly string[]) => {
    for (const text of texts) messages.push({ text, label });
  };
  for (const [topic, file] of Object.entries(source.topics)) {
    for (const language of LANGUAGES) add(topic, file.examples[language]);
  }
  for (const file of Object.values(source.topics)) {
    for (const miss of file.near_misses) add(miss.topic, [miss.text]);
  }
  for (const entry of source.service.triage) for (const language of LANGUAGES) add(entry.id, entry.examples[language]);
  for (const language of LANGUAGES) add(CHATTER, source.chatter[language]);
  return messages;
}

/** The two models; their sizes keep both within one megabyte, and cross-validation sees no loss. */
const TOPICS: Purpose<readonly Token[]> = { featuresOf: topicFeatures, rarest: 3, mostWeights: 260_000 };
const ASKING: Purpose<readonly Token[]> = { featuresOf: askingFeatures, rarest: 6, mostWeights: 30_000 };

/** Of the messages that ask nothing, one in so many teaches the topics: all of them would outweigh any one topic. */
const CHATTER_SHARE = 4;

/** Trains a pack's models from its labelled messages. */
export function* trainModels(messages: readonly { text: string; label: string }[]): Steps<PackedModels> {
  const examples = yield* within(
    0,
    0.09,
    mapInSteps(messages, ({ text, label }) => ({ said: tokenise(text), label })),
  );
  const asking = examples.map(({ said, label }) => ({ said, label: label === CHATTER ? CHATTER : ASKS }));
  const topical = examples.filter(({ label }, index) => label !== CHATTER || index % CHATTER_SHARE === 0);
  const vocabulary = yield* within(0.09, 0.1, vocabularyOf(topical.map(({ said }) => said)));
  return {
    topics: yield* within(0.1, 0.8, train(topical, TOPICS, vocabulary)),
    asking: yield* within(0.8, 1, train(asking, ASKING)),
  };
}

/**
 * Compiles a pack, in steps: {@link finish} does them at once, {@link finishInTurns} without keeping others waiting.
 * Deterministic: the same source gives the same bytes, however the steps are done.
 */
export function* compileInSteps(source: PackSource): Steps<CompiledPack> {
  const models = yield* within(0, 0.85, trainModels(labelledMessages(source)));
  const drafts = source.drafts ? yield* within(0.85, 1, trainDrafts(labelledDrafts(source), models.topics)) : null;
  return { text: textOf(source), models, drafts };
}

/** {@link compileInSteps}, done at once. */
export function compile(source: PackSource): CompiledPack {
  return finish(compileInSteps(source));
}

/** Every labelled draft of a pack, in a fixed order. What its own replies say keeps to the scope, sentence by sentence. */
export function labelledDrafts(source: PackSource): LabelledDraft[] {
  const { topics, keeps } = source.drafts ?? { topics: {}, keeps: [] };
  const said = filledReplies(source).flatMap((reply) => reply.split(/(?<=[.!?])\s+/));
  return [
    ...Object.entries(topics).flatMap(([topic, file]) => [
      ...file.breaks.map((text) => ({ text, breaks: topic })),
      ...file.keeps.map((text) => ({ text, breaks: null })),
    ]),
    ...[...keeps, ...said].map((text) => ({ text, breaks: null })),
  ];
}

/** Every reply of a pack, its variables filled by their fallbacks. */
export function filledReplies({ topics, service }: PackSource): string[] {
  const all = [...Object.values(topics), ...service.replies, ...service.triage];
  return all.flatMap(({ replies }) => VOICES.flatMap((voice) => replies[voice].map((reply) => fillReply(reply, {}))));
}

function textOf(source: PackSource): PackText {
  const topics = Object.entries(source.topics).map(
    ([id, { near_misses: _, ...file }]) => [id, { ...file, examples: few(file.examples) }] as const,
  );
  return {
    pack: source.pack,
    scope: source.scope,
    topics: Object.fromEntries(topics),
    triage: Object.fromEntries(source.service.triage.map(({ id, title, explain, replies }) => [id, { title, explain, replies }])),
    service: Object.fromEntries(source.service.replies.map(({ id, title, replies }) => [id, { title, replies }])),
  };
}

/** Examples of a topic that stand with its texts, in each language: the panel loads them at each opening. */
const EXAMPLES_SHOWN = 6;

function few({ es, pt, en }: TopicFile['examples']): TopicFile['examples'] {
  return { es: es.slice(0, EXAMPLES_SHOWN), pt: pt.slice(0, EXAMPLES_SHOWN), en: en.slice(0, EXAMPLES_SHOWN) };
}
