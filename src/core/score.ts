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

/** Some of a model's classes. */
interface Candidates {
  /** Their numbers in the model, ascending. */
  numbers: readonly number[];
  /** For each class of the model its place among the candidates, from 1; 0 for any other. */
  places: Uint16Array;
}

/**
 * What a message says for each class, kept clause by clause, so that any run of clauses is scored by a sum. Classes are
 * told by their place in `classes`, the candidates.
 */
export interface Scores {
  tokens: readonly Token[];
  runs: readonly Clause[];
  candidates: Candidates;
  /** The candidates' ids. */
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
  const lines = runs.map((run) => hits.slice(run.from, run.to).flat());
  const candidates = choose(model, lines);
  return {
    tokens,
    runs,
    candidates,
    classes: candidates.numbers.map((number) => model.classes[number] as string),
    sums: lines.map((line) => sumOf(model, line, candidates)),
    squares: lines.map(squaredLength),
    hits,
  };
}

function hitOf(model: Model, { hash, weight }: Omit<Feature, 'token'>): Hit | null {
  const feature = indexOf(model, hash);
  return feature < 0 ? null : { feature, value: weight * (model.rarity[feature] as number) * model.rarityStep };
}

function squaredLength(hits: readonly Hit[]): number {
  return hits.reduce((sum, { value }) => sum + value * value, 0);
}

/** What hits say together for each candidate. */
function sumOf(model: Model, hits: readonly Hit[], { numbers, places }: Candidates): Float32Array {
  const sum = new Float32Array(numbers.length);
  for (const { feature, value } of hits) {
    const end = model.offsets[feature + 1] as number;
    for (let at = model.offsets[feature] as number; at < end; at++) {
      const place = (places[model.targets[at] as number] as number) - 1;
      if (place >= 0) sum[place] = (sum[place] as number) + value * (model.weights[at] as number) * model.weightStep;
    }
  }
  return sum;
}

/** The classes that stand highest in one of the clauses; of those only that a word speaks for or against: thousands are never gone through. */
function choose(model: Model, lines: readonly Hit[][]): Candidates {
  if (model.classes.length <= MOST_CANDIDATES) return everyClass(model);
  const numbers: number[] = [];
  const places = new Uint16Array(model.classes.length);
  for (const { feature } of lines.flat()) {
    const end = model.offsets[feature + 1] as number;
    for (let at = model.offsets[feature] as number; at < end; at++) {
      const number = model.targets[at] as number;
      if (places[number] === 0) places[number] = numbers.push(number);
    }
  }
  const best = new Float32Array(numbers.length);
  for (const line of lines) {
    const sum = sumOf(model, line, { numbers, places });
    for (let c = 0; c < sum.length; c++) if ((sum[c] as number) > (best[c] as number)) best[c] = sum[c] as number;
  }
  // Sorting plain numbers first leaves only a few to be sorted by a comparison.
  const level = best.toSorted()[Math.max(0, best.length - MOST_CANDIDATES)] ?? 0;
  const highest = [...numbers.keys()].filter((c) => (best[c] as number) > 0 && (best[c] as number) >= level);
  highest.sort((a, b) => (best[b] as number) - (best[a] as number) || (numbers[a] as number) - (numbers[b] as number));
  const chosen = highest.slice(0, MOST_CANDIDATES).map((c) => numbers[c] as number);
  chosen.sort((a, b) => a - b);
  return candidatesOf(model, chosen);
}

function everyClass(model: Model): Candidates {
  return candidatesOf(model, [...model.classes.keys()]);
}

function candidatesOf(model: Model, numbers: readonly number[]): Candidates {
  const places = new Uint16Array(model.classes.length);
  for (let c = 0; c < numbers.length; c++) places[numbers[c] as number] = c + 1;
  return { numbers, places };
}

/** The probability of each candidate for the clauses `begin … end` (end exclusive). */
export function probabilities(model: Model, { tokens, runs, candidates, sums, squares }: Scores, begin: number, end: number): Float32Array {
  const length = hitOf(model, lengthFeature(tokens.slice(runs[begin]?.from, runs[end - 1]?.to)));
  const hits = length ? [length] : [];
  const sum = sumOf(model, hits, candidates);
  let squared = squaredLength(hits);
  for (let run = begin; run < end; run++) {
    const line = sums[run] as Float32Array;
    for (let c = 0; c < sum.length; c++) sum[c] = (sum[c] as number) + (line[c] as number);
    squared += squares[run] as number;
  }
  return chancesOf(model, sum, squared, candidates);
}

/** The probability of each class of a model for a bag of features that hang on no token. */
export function probabilitiesOf(model: Model, bag: readonly Omit<Feature, 'token'>[]): Float32Array {
  const hits = bag.flatMap((feature) => hitOf(model, feature) ?? []);
  const candidates = everyClass(model);
  return chancesOf(model, sumOf(model, hits, candidates), squaredLength(hits), candidates);
}

/** Turns what hits of that squared length say for each candidate into probabilities, in place. */
function chancesOf(model: Model, sum: Float32Array, squared: number, { numbers }: Candidates): Float32Array {
  const norm = Math.sqrt(squared) || 1;
  for (let c = 0; c < sum.length; c++) {
    sum[c] = SHARPNESS * ((sum[c] as number) / norm + (model.bias[numbers[c] as number] as number));
  }
  softmax(sum);
  return sum;
}

/** What one token says for one candidate, for a rival (0 without one) and for the average class. */
export function pullOf(
  model: Model,
  { hits, candidates }: Scores,
  token: number,
  candidate: number,
  rival: number | null,
): { own: number; rival: number; mean: number } {
  const sum = sumOf(model, hits[token] ?? [], candidates);
  return {
    own: sum[candidate] as number,
    rival: rival === null ? 0 : (sum[rival] as number),
    // What is no candidate counts as nothing: among so many classes it hardly moves the mean.
    mean: sum.reduce((total, pull) => total + pull, 0) / model.classes.length,
  };
}
