import { topicFeatures } from './features.ts';
import { ASKS, CHATTER, type PackedModel } from './model.ts';
import { tokenise } from './normalise.ts';
import { LANGUAGES, type LocalText, type PackFile, type PackSource, type Replies, type ScopeFile, type TopicFile } from './pack.ts';
import { askingFeatures } from './shape.ts';
import { type Labelled, type Purpose, train } from './train.ts';

/** What is shown and pasted for a topic or a triage entry: its file without the evidence for the matcher. */
type TopicText = Omit<TopicFile, 'examples' | 'near_misses'>;

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
const TOPICS: Purpose = { featuresOf: topicFeatures, rarest: 2, mostWeights: 200_000 };
const ASKING: Purpose = { featuresOf: askingFeatures, rarest: 4, mostWeights: 30_000 };

/** Of the messages that ask nothing, one in so many teaches the topics: all of them would outweigh any one topic. */
const CHATTER_SHARE = 4;

/** Trains a pack's models from its labelled messages. */
export function trainModels(messages: readonly { text: string; label: string }[]): PackedModels {
  const examples: Labelled[] = messages.map(({ text, label }) => ({ tokens: tokenise(text), label }));
  const asking = examples.map(({ tokens, label }) => ({ tokens, label: label === CHATTER ? CHATTER : ASKS }));
  const topical = examples.filter(({ label }, index) => label !== CHATTER || index % CHATTER_SHARE === 0);
  return {
    topics: train(topical, TOPICS),
    asking: { ...train(asking, ASKING), vocabulary: [] },
  };
}

/** Compiles a pack: deterministic, the same source gives the same bytes. */
export function compile(source: PackSource): CompiledPack {
  return { text: textOf(source), models: trainModels(labelledMessages(source)) };
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
