import { type Feature, features, lengthFeature } from './features.ts';
import { indexOf, type Model } from './model.ts';
import type { Token } from './normalise.ts';
import { SHARPNESS, softmax } from './softmax.ts';

/**
 * What the tokens of a message say for each class, kept token by token so that any run of tokens can be scored by a sum.
 * `lines[t]` holds the class scores of token `t`; `lengths[t]` its share of the squared length.
 */
export interface Scores {
  tokens: readonly Token[];
  lines: Float32Array[];
  lengths: number[];
}

/** Scores every token once; the cost grows with the words of the message, not with the pack. */
export function scoreTokens(model: Model, tokens: readonly Token[]): Scores {
  const lines = tokens.map(() => new Float32Array(model.classes.length));
  const lengths = tokens.map(() => 0);
  for (const feature of features(tokens)) {
    const line = lines[feature.token] as Float32Array;
    lengths[feature.token] = (lengths[feature.token] as number) + add(model, feature, line);
  }
  return { tokens, lines, lengths };
}

/** Adds a feature's scores to `line`. @returns its share of the squared length, 0 where the pack never saw it */
function add(model: Model, feature: { hash: number; weight: number }, line: Float32Array): number {
  const index = indexOf(model, feature.hash);
  if (index < 0) return 0;
  const value = feature.weight * (model.rarity[index] as number) * model.rarityStep;
  const end = model.offsets[index + 1] as number;
  for (let at = model.offsets[index] as number; at < end; at++) {
    const target = model.targets[at] as number;
    line[target] = (line[target] as number) + value * (model.weights[at] as number) * model.weightStep;
  }
  return value * value;
}

/** The probability of each class for the tokens `from … to` (end exclusive). */
export function probabilities(model: Model, scores: Scores, from: number, to: number): Float32Array {
  const sum = new Float32Array(model.classes.length);
  let squared = add(model, lengthFeature(scores.tokens.slice(from, to)), sum);
  for (let t = from; t < to; t++) {
    const line = scores.lines[t] as Float32Array;
    for (let c = 0; c < sum.length; c++) sum[c] = (sum[c] as number) + (line[c] as number);
    squared += scores.lengths[t] as number;
  }
  const length = Math.sqrt(squared) || 1;
  for (let c = 0; c < sum.length; c++) sum[c] = SHARPNESS * ((sum[c] as number) / length + (model.bias[c] as number));
  softmax(sum);
  return sum;
}

/** The probability of each class for a bag of features that hang on no token. */
export function probabilitiesOf(model: Model, bag: readonly Omit<Feature, 'token'>[]): Float32Array {
  const sum = new Float32Array(model.classes.length);
  const squared = bag.reduce((total, feature) => total + add(model, feature, sum), 0);
  const length = Math.sqrt(squared) || 1;
  for (let c = 0; c < sum.length; c++) sum[c] = SHARPNESS * ((sum[c] as number) / length + (model.bias[c] as number));
  softmax(sum);
  return sum;
}
