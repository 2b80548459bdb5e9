import type { Feature } from './features.ts';
import type { PackedModel } from './model.ts';
import type { Token } from './normalise.ts';
import { packModel } from './pack-model.ts';
import { random } from './random.ts';
import { softmax } from './softmax.ts';

/** A message whose class is known. */
export interface Labelled {
  tokens: readonly Token[];
  label: string;
}

/**
 * How the model is trained; every figure was chosen by cross-validation over the pack's own examples. Each step sees a
 * random half of a message's features (`dropout`), so that the weights do not lean on one obvious word.
 */
const TRAINING = { seeds: [1, 2, 3], epochs: 7, settled: 2, rate: 0.35, slowing: 0.15, dropout: 0.5 };

/** Sharpness of the softmax over unit-length messages. */
const SCALE = 5;

interface Example {
  label: number;
  index: Uint32Array;
  value: Float32Array;
}

/**
 * Trains a multinomial logistic regression (softmax) by stochastic gradient descent with per-feature steps (Adagrad).
 * Deterministic: the same examples in the same order give the same bytes.
 * @param examples labelled messages; classes appear in order of their first example
 */
export function train(examples: readonly Labelled[], { featuresOf, rarest, mostWeights }: Purpose): PackedModel {
  const classes = [...new Set(examples.map((example) => example.label))];
  const bags = examples.map(({ tokens }) => featuresOf(tokens));
  const table = countFeatures(bags, rarest);
  const rows = examples.map(({ label }, at) => vectorise(bags[at] as Bag, classes.indexOf(label), table));
  const { weights, bias } = descend(rows, table.hashes.length, classes.length);
  return packModel({ ...table, classes, weights, bias, vocabulary: vocabularyOf(examples) }, mostWeights);
}

type Bag = readonly Omit<Feature, 'token'>[];

/** What a model is for. */
export interface Purpose {
  /** What the model sees of a message. */
  featuresOf: (tokens: readonly Token[]) => Bag;
  /** Messages that a feature must stand in to count. */
  rarest: number;
  /** How many weights are kept at most, the largest, each in one byte. */
  mostWeights: number;
}

interface FeatureTable {
  hashes: Uint32Array;
  rarity: Uint8Array;
  rarityStep: number;
  indexOf: Map<number, number>;
}

function countFeatures(bags: readonly Bag[], rarest: number): FeatureTable {
  const counts = new Map<number, number>();
  for (const bag of bags) {
    for (const hash of new Set(bag.map((feature) => feature.hash))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= rarest).sort(([a], [b]) => a - b);
  const rarityStep = (Math.log(bags.length + 1) + 1) / 255;
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Uint8Array.from(kept, ([, count]) => Math.round((Math.log((bags.length + 1) / (count + 1)) + 1) / rarityStep)),
    rarityStep,
    indexOf: new Map(kept.map(([hash], index) => [hash, index])),
  };
}

function vectorise(bag: Bag, label: number, table: FeatureTable): Example {
  const values = new Map<number, number>();
  for (const feature of bag) {
    const index = table.indexOf.get(feature.hash);
    if (index === undefined) continue;
    values.set(index, (values.get(index) ?? 0) + feature.weight * (table.rarity[index] as number) * table.rarityStep);
  }
  const length = Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return {
    label,
    index: Uint32Array.from(values.keys()),
    value: Float32Array.from(values.values(), (value) => value / length),
  };
}

/** The mean of several descents with other seeds: one alone moves by a few hundredths with every line of the pack. */
function descend(rows: readonly Example[], featureCount: number, classCount: number): { weights: Float32Array; bias: Float32Array } {
  const weights = new Float32Array(featureCount * classCount);
  const bias = new Float32Array(classCount);
  for (const seed of TRAINING.seeds) descendOnce(rows, random(seed), weights, bias);
  return { weights, bias };
}

/** One descent; adds its share to the mean weights and the mean bias. */
function descendOnce(rows: readonly Example[], next: () => number, meanWeights: Float32Array, meanBias: Float32Array): void {
  const weights = new Float32Array(meanWeights.length);
  const squares = new Float32Array(meanWeights.length / meanBias.length).fill(1e-3);
  const bias = new Float32Array(meanBias.length);
  const scores = new Float32Array(meanBias.length);
  const order = rows.map((_, index) => index);
  const share = 1 / TRAINING.seeds.length / (TRAINING.epochs - TRAINING.settled);
  for (let epoch = 0; epoch < TRAINING.epochs; epoch++) {
    shuffle(order, next);
    const rate = TRAINING.rate / (1 + epoch * TRAINING.slowing);
    for (const at of order) {
      const row = rows[at] as Example;
      const chosen = [...row.index.keys()].filter(() => next() >= TRAINING.dropout);
      step(row, chosen, weights, squares, bias, scores, rate);
    }
    // The mean of the later epochs is steadier than the last one, which leans on the messages that it saw last.
    if (epoch < TRAINING.settled) continue;
    weights.forEach((weight, at) => {
      meanWeights[at] = (meanWeights[at] as number) + weight * share * SCALE;
    });
    bias.forEach((value, at) => {
      meanBias[at] = (meanBias[at] as number) + value * share;
    });
  }
}

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

function step(
  row: Example,
  chosen: readonly number[],
  weights: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  scores: Float32Array,
  rate: number,
): void {
  const classCount = scores.length;
  scores.set(bias);
  for (let k = 0; k < row.index.length; k++) {
    const base = (row.index[k] as number) * classCount;
    const value = SCALE * (row.value[k] as number);
    for (let c = 0; c < classCount; c++) scores[c] = (scores[c] as number) + value * (weights[base + c] as number);
  }
  softmax(scores);
  scores[row.label] = (scores[row.label] as number) - 1;
  for (let c = 0; c < classCount; c++) bias[c] = (bias[c] as number) - rate * 0.05 * (scores[c] as number);
  for (const k of chosen) {
    const index = row.index[k] as number;
    const value = row.value[k] as number;
    squares[index] = (squares[index] as number) + value * value;
    const size = (rate * value) / Math.sqrt(squares[index] as number);
    const base = index * classCount;
    for (let c = 0; c < classCount; c++) weights[base + c] = (weights[base + c] as number) - size * (scores[c] as number);
  }
}

function vocabularyOf(examples: readonly Labelled[]): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of examples) {
    for (const token of tokens) {
      if (token.kind === 'word' && token.form.length >= 4) counts.set(token.form, (counts.get(token.form) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}
