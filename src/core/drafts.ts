import { type Act, type ActKind, acts } from './act.ts';
import { type Cue, cuesOf } from './cues.ts';
import type { Range } from './evidence.ts';
import { type Feature, hash, topicFeatures } from './features.ts';
import { type Model, type PackedModel, unpack } from './model.ts';
import { type Token, tokenise } from './normalise.ts';
import { probabilitiesOf } from './score.ts';
import { findSecrets } from './secrets.ts';
import { mapInSteps, type Steps, within } from './steps.ts';
import { type Bag, train } from './train.ts';

/** A draft whose fault is known: the excluded topic that it promises, announces or reports, or null where it may be sent. */
export interface LabelledDraft {
  text: string;
  breaks: string | null;
}

/** What a pack's drafts train. */
export interface PackedDrafts {
  /** Whether a draft breaks an exclusion: the classes {@link BREAKS} and {@link KEEPS}. */
  breaking: PackedModel;
  /** Which exclusion a breaking draft breaks. */
  broken: PackedModel;
}

export const BREAKS = 'breaks';
const KEEPS = 'keeps';

/**
 * How the two models are trained; chosen by cross-validation over the pack's own drafts. They are few: each is gone through
 * several times as often as a customer's message.
 */
const TRAINING = {
  breaking: { featuresOf: (bag: Bag) => bag, repeats: 4, rarest: 7, mostWeights: 3500 },
  broken: { featuresOf: (bag: Bag) => bag, repeats: 4, rarest: 6, mostWeights: 4000 },
};

/** Shares of the families of features; chosen by cross-validation over the pack's own drafts. */
const SHARES = {
  word: 1,
  stem: 1,
  pair: 0.5,
  tagged: 0.7,
  act: 1,
  verb: 1,
  topic: 3,
  brokenTopic: 6,
  brokenVerb: 2,
  clauseTopic: 3,
  out: 1,
  cue: 3,
};
/** Letters of a word that stand for it whatever its ending; fewer where the act of its clause is told besides. */
const STEM = 5;
const TAGGED_STEM = 4;
/** A topic less likely than this says nothing. */
const LEAST_CHANCE = 0.03;

/** A draft taken apart: what the models and the rules look at. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  acts: readonly Act[];
  /** What the judge's topic model makes of the whole, and of each clause. */
  whole: Float32Array;
  parts: readonly Float32Array[];
  cues: ReadonlySet<Cue>;
  secrets: readonly Range[];
}

/** @param judge the pack's topic model: trained on customers' messages, it knows what a draft is about */
export function read(judge: Model, text: string): Reading {
  const tokens = tokenise(text);
  const found = acts(text, tokens);
  const chances = (from: number, to: number) => probabilitiesOf(judge, topicFeatures(tokens.slice(from, to)));
  return {
    text,
    tokens,
    acts: found,
    whole: chances(0, tokens.length),
    parts: found.map(({ from, to }) => chances(from, to)),
    cues: new Set(cuesOf(text)),
    secrets: findSecrets(text).map(({ range }) => range),
  };
}

/** Whether a clause says that something is, will be or was done, or asks for something. */
export function isActing(kind: ActKind): boolean {
  return kind === 'does' || kind === 'done' || kind === 'asks';
}

/** Whether a draft does or asks for anything that could break an exclusion at all. */
export function isOpen({ acts: found, cues }: Reading): boolean {
  return found.some(({ kind }) => isActing(kind) && (kind !== 'asks' || cues.has('secret')));
}

/** Adds one named feature to a bag. */
type Add = (name: string, weight: number) => void;

/** From what it is told whether a draft breaks anything: its words, who does what in which clause, what the judge takes it to be about. */
export function breakingFeatures(judge: Model, reading: Reading, excluded: ReadonlySet<string>): Bag {
  const { tokens, acts: found, parts } = reading;
  return bagOf((add) => {
    addCommon(add, judge, reading, SHARES.topic);
    found.forEach(({ kind, from, to, verb }, index) => {
      add(`act ${kind}`, SHARES.act);
      for (const { form } of tokens.slice(from, to)) add(`${kind} ${form.slice(0, TAGGED_STEM)}`, SHARES.tagged);
      if (verb !== null) add(`verb ${kind} ${(tokens[verb] as Token).form.slice(0, TAGGED_STEM)}`, SHARES.verb);
      if (kind !== 'other') add(`${kind} out`, SHARES.out * shareOf(judge, parts[index] as Float32Array, excluded));
    });
  });
}

/** How much of what the judge makes of a text falls on excluded topics. */
export function shareOf(judge: Model, chances: Float32Array, excluded: ReadonlySet<string>): number {
  return chances.reduce((sum, chance, topic) => sum + (excluded.has(judge.classes[topic] as string) ? chance : 0), 0);
}

/** From what it is told which exclusion a draft breaks. */
export function brokenFeatures(judge: Model, reading: Reading): Bag {
  return bagOf((add) => {
    addCommon(add, judge, reading, SHARES.brokenTopic);
    for (const { kind, verb } of reading.acts) {
      if (verb !== null && isActing(kind)) add(`done ${(reading.tokens[verb] as Token).form.slice(0, TAGGED_STEM)}`, SHARES.brokenVerb);
    }
  });
}

function bagOf(fill: (add: Add) => void): Bag {
  const bag: Omit<Feature, 'token'>[] = [];
  fill((name, weight) => bag.push({ hash: hash(name), weight }));
  return bag;
}

function addCommon(add: Add, judge: Model, { tokens, acts: found, whole, parts, cues, secrets }: Reading, topicShare: number): void {
  tokens.forEach(({ form }, index) => {
    const stem = form.slice(0, STEM);
    add(`word ${form}`, SHARES.word);
    add(`stem ${stem}`, SHARES.stem);
    add(`pair ${tokens[index - 1]?.form.slice(0, STEM) ?? '^'} ${stem}`, SHARES.pair);
  });
  addTopics(add, judge, 'topic', whole, topicShare);
  const kinds = new Set(found.map(({ kind }) => kind));
  for (const cue of cues) {
    add(`cue ${cue}`, SHARES.cue);
    for (const kind of kinds) add(`cue ${cue} ${kind}`, SHARES.cue / 2);
  }
  if (secrets.length > 0) add('secret', SHARES.cue);
  found.forEach(({ kind }, index) => {
    if (kind !== 'other') addTopics(add, judge, `${kind} topic`, parts[index] as Float32Array, SHARES.clauseTopic);
  });
}

function addTopics(add: Add, judge: Model, prefix: string, chances: Float32Array, share: number): void {
  chances.forEach((chance, topic) => {
    if (chance > LEAST_CHANCE) add(`${prefix} ${judge.classes[topic]}`, share * Math.sqrt(chance));
  });
}

/** Trains the guard's models from a pack's drafts. Deterministic. */
export function* trainDrafts(drafts: readonly LabelledDraft[], topics: PackedModel): Steps<PackedDrafts> {
  const judge = unpack(topics);
  const excluded = new Set(drafts.flatMap(({ breaks }) => breaks ?? []));
  const readings = yield* within(
    0,
    0.4,
    mapInSteps(drafts, ({ text, breaks }) => ({ breaks, reading: read(judge, text) })),
  );
  const breaking = yield* within(
    0.4,
    0.5,
    mapInSteps(readings, ({ reading, breaks }) => ({
      label: breaks === null ? KEEPS : BREAKS,
      said: breakingFeatures(judge, reading, excluded),
    })),
  );
  const toBroken = ({ reading, breaks }: (typeof readings)[number]) =>
    breaks === null ? [] : [{ label: breaks, said: brokenFeatures(judge, reading) }];
  const broken = yield* within(0.5, 0.55, mapInSteps(readings, toBroken));
  return {
    breaking: yield* within(0.55, 0.8, train(breaking, TRAINING.breaking)),
    broken: yield* within(0.8, 1, train(broken.flat(), TRAINING.broken)),
  };
}
