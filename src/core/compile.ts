import { CHATTER, type PackedModel } from './model.ts';
import { tokenise } from './normalise.ts';
import { LANGUAGES, type LocalText, type PackFile, type PackSource, type Replies, type ScopeFile, type TopicFile } from './pack.ts';
import { type Labelled, train } from './train.ts';

/** What is shown and pasted for a topic or a triage entry: its file without the evidence for the matcher. */
export type TopicText = Omit<TopicFile, 'examples' | 'near_misses'>;

/** The texts of a pack, as the panel needs them. */
export interface PackText {
  pack: PackFile;
  scope: ScopeFile;
  topics: Record<string, TopicText>;
  triage: Record<string, { title: LocalText; explain: LocalText; replies: Replies }>;
  service: Record<string, { title: LocalText; replies: Replies }>;
}

/** A pack ready for the extension: its texts and the model that its examples trained. */
export interface CompiledPack {
  text: PackText;
  model: PackedModel;
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

/** Compiles a pack: deterministic, the same source gives the same bytes. */
export function compile(source: PackSource): CompiledPack {
  const examples: Labelled[] = labelledMessages(source).map(({ text, label }) => ({ tokens: tokenise(text), label }));
  return { text: textOf(source), model: train(examples) };
}

function textOf(source: PackSource): PackText {
  const topics = Object.entries(source.topics).map(([id, { examples: _, near_misses: __, ...rest }]) => [id, rest] as const);
  return {
    pack: source.pack,
    scope: source.scope,
    topics: Object.fromEntries(topics),
    triage: Object.fromEntries(source.service.triage.map(({ id, title, explain, replies }) => [id, { title, explain, replies }])),
    service: Object.fromEntries(source.service.replies.map(({ id, title, replies }) => [id, { title, replies }])),
  };
}
