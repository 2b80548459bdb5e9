import { type Feature, features, lengthFeature } from './features.ts';
import { indexOf, type Model } from './model.ts';
import type { Token } from './normalise.ts';
import type { Clause } from './segment.ts';
import { SHARPNESS, softmax } from './softmax.ts';

/** Most classes that are weighed against each other: the likeliest of the message. A pack with fewer loses none. */
const MOST_CANDIDATES = 96;

/** A feature of the message that the model knows, and its value in it. */
interface Hit {
  feature: number;
  value: number;
}

/**
 * What a message says for each class, kept clause by clause, so that any run of clauses is scored by a sum. Classes are
 * told by their place in `classes`, the candidates.
 */
export interface Scores {
  tokens: readonly Token[];
  runs: readonly Clause[];
  /** Numbers of the candidate classes in the model. */
  candidates: readonly number[];
  /** Their ids. */
  classes: readonly string[];
  /** For each clause the score of each candidate. */
  sums: Float32Array[];
  /** For each clause its share of the squared length. */
  squares: number[];
  /** For each token the features that hang on it. */
  hits: Hit[][];
}

/** Scores a message once; what follows costs the same for 60 classes and for thousands. */
export function scoreClauses(model: Model, tokens: readonly Token[], runs: readonly Clause[]): Scores {
  const hits: Hit[][] = tokens.map(() => []);
  for (const feature of features(tokens)) {
    const hit = hitOf(model, feature);
    if (hit) hits[feature.token]?.push(hit);
  }
  const all = runs.map(() => new Float32Array(model.classes.length));
  const squares = runs.map((run, index) => {
    let squared = 0;
    for (const hit of hits.slice(run.from, run.to).flat()) {
      squared += hit.value * hit.value;
      spread(model, hit, all[index] as Float32Array);
    }
    return squared;
  });
  const candidates = choose(all, model.classes.length);
  const sums = all.map((line) => Float32Array.from(candidates, (number) => line[number] as number));
  return { tokens, runs, candidates, classes: candidates.map((number) => model.classes[number] as string), sums, squares, hits };
}

function hitOf(model: Model, { hash, weight }: Omit<Feature, 'token'>): Hit | null {
  const feature = indexOf(model, hash);
  return feature < 0 ? null : { feature, value: weight * (model.rarity[feature] as number) * model.rarityStep };
}

/** Adds what a hit says for each class. */
function spread(model: Model, { feature, value }: Hit, line: Float32Array): void {
  const end = model.offsets[feature + 1] as number;
  for (let at = model.offsets[feature] as number; at < end; at++) {
    const target = model.targets[at] as number;
    line[target] = (line[target] as number) + value * (model.weights[at] as number) * model.weightStep;
  }
}

/** The classes that stand highest in the whole message or in one of its clauses. */
function choose(lines: readonly Float32Array[], classCount: number): number[] {
  const numbers = Array.from({ length: classCount }, (_, number) => number);
  if (classCount <= MOST_CANDIDATES) return numbers;
  const best = new Float32Array(classCount);
  for (const line of lines) {
    for (let c = 0; c < classCount; c++) best[c] = Math.max(best[c] as number, line[c] as number);
  }
  return numbers
    .filter((number) => (best[number] as number) > 0)
    .sort((a, b) => (best[b] as number) - (best[a] as number))
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => a - b);
}

/** The probability of each candidate for the clauses `begin … end` (end exclusive). */
export function probabilities(model: Model, { tokens, runs, candidates, sums, squares }: Scores, begin: number, end: number): Float32Array {
  const sum = new Float32Array(candidates.length);
  const all = new Float32Array(model.classes.length);
  const length = hitOf(model, lengthFeature(tokens.slice(runs[begin]?.from, runs[end - 1]?.to)));
  if (length) spread(model, length, all);
  let squared = length ? length.value * length.value : 0;
  for (let run = begin; run < end; run++) {
    const line = sums[run] as Float32Array;
    for (let c = 0; c < sum.length; c++) sum[c] = (sum[c] as number) + (line[c] as number);
    squared += squares[run] as number;
  }
  const norm = Math.sqrt(squared) || 1;
  candidates.forEach((number, c) => {
    sum[c] = SHARPNESS * (((sum[c] as number) + (all[number] as number)) / norm + (model.bias[number] as number));
  });
  softmax(sum);
  return sum;
}

/** The probability of each class of a model for a bag of features that hang on no token. */
export function probabilitiesOf(model: Model, bag: readonly Omit<Feature, 'token'>[]): Float32Array {
  const sum = new Float32Array(model.classes.length);
  let squared = 0;
  for (const feature of bag) {
    const hit = hitOf(model, feature);
    if (!hit) continue;
    squared += hit.value * hit.value;
    spread(model, hit, sum);
  }
  const norm = Math.sqrt(squared) || 1;
  for (let c = 0; c < sum.length; c++) sum[c] = SHARPNESS * ((sum[c] as number) / norm + (model.bias[c] as number));
  softmax(sum);
  return sum;
}

/** What one token says for one candidate, for a rival and for the average class. */
export function pullOf(
  model: Model,
  { hits, candidates }: Scores,
  token: number,
  candidate: number,
  rival: number | null,
): { own: number; rival: number; mean: number } {
  const pull = { own: 0, rival: 0, mean: 0 };
  for (const { feature, value } of hits[token] ?? []) {
    const end = model.offsets[feature + 1] as number;
    for (let at = model.offsets[feature] as number; at < end; at++) {
      const weight = value * (model.weights[at] as number) * model.weightStep;
      const target = model.targets[at];
      pull.mean += weight / model.classes.length;
      if (target === candidates[candidate]) pull.own += weight;
      if (rival !== null && target === candidates[rival]) pull.rival += weight;
    }
  }
  return pull;
}
