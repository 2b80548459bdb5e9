import { numberArray, type PackedModel } from './model.ts';
import { type Steps, within } from './steps.ts';

/** Share of the kept weights that a byte holds exactly; the few larger ones are cut, which costs less than coarser steps for all. */
const EXACT_SHARE = 0.999;

/** A trained model before packing: `weights[feature * classes + class]`. */
interface Trained {
  classes: string[];
  hashes: Uint32Array;
  rarity: Uint8Array;
  rarityStep: number;
  weights: Float32Array;
  bias: Float32Array;
  vocabulary: string[];
}

/** How many features are packed before others may run. */
const STEP = 256;

/**
 * Packs a model: each feature's weights are moved by their median (a constant for all classes changes no probability and
 * makes most weights nearly zero), the largest are kept, each in one byte.
 */
export function* packModel(
  { classes, hashes, rarity, rarityStep, weights, bias, vocabulary }: Trained,
  mostWeights: number,
): Steps<PackedModel> {
  const centred = yield* within(0, 0.4, centre(weights, classes.length));
  const kept = yield* within(0.4, 0.8, largest(centred, mostWeights));
  const smallest = Math.max(kept[0] ?? 0, 1e-6);
  const weightStep = (kept[Math.floor((kept.length - 1) * EXACT_SHARE)] ?? 1) / 127;
  const counts = new Uint16Array(hashes.length);
  const targets: number[] = [];
  const steps: number[] = [];
  for (let feature = 0; feature < hashes.length; feature++) {
    if (feature % STEP === 0) yield 0.8 + (0.2 * feature) / hashes.length;
    for (let c = 0; c < classes.length; c++) {
      const weight = centred[feature * classes.length + c] as number;
      if (Math.abs(weight) < smallest) continue;
      const step = Math.max(-127, Math.min(127, Math.round(weight / weightStep)));
      if (step === 0) continue;
      counts[feature] = (counts[feature] as number) + 1;
      targets.push(c);
      steps.push(step);
    }
  }
  return {
    classes,
    hashes: encode(threeBytes(hashes)),
    rarity: encode(rarity),
    rarityStep,
    counts: encode(numberArray(classes.length + 1).from(counts)),
    targets: encode(numberArray(classes.length).from(targets)),
    weights: encode(Int8Array.from(steps)),
    weightStep,
    bias: [...bias],
    vocabulary,
  };
}

function* centre(weights: Float32Array, classCount: number): Steps<Float32Array> {
  const centred = new Float32Array(weights.length);
  const sorted = new Float32Array(classCount);
  for (let from = 0; from < weights.length; from += classCount) {
    if (from % (STEP * classCount) === 0) yield from / weights.length;
    const row = weights.subarray(from, from + classCount);
    sorted.set(row);
    const median = sorted.sort()[classCount >> 1] as number;
    for (let c = 0; c < classCount; c++) centred[from + c] = (row[c] as number) - median;
  }
  return centred;
}

/** The sizes of the largest weights, ascending, at most `most`. Sorting all of them at once would take too long for one step. */
function* largest(weights: Float32Array, most: number): Steps<Float32Array> {
  const sizes = new Float32Array(2 * most);
  let count = 0;
  let least = -1;
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at] as number);
    if (size <= least) continue;
    sizes[count++] = size;
    if (count < sizes.length) continue;
    sizes.sort().copyWithin(0, most);
    count = most;
    least = sizes[0] as number;
    yield at / weights.length;
  }
  return sizes.subarray(0, count).sort().slice(-most);
}

/** Numbers below 2²⁴, each in three bytes, the lowest first. */
export function threeBytes(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 3);
  for (const [at, number] of numbers.entries()) bytes.set([number, number >>> 8, number >>> 16], at * 3);
  return bytes;
}

/** Numbers as base64, little-endian; in pieces, to keep the stack small. */
function encode(array: Uint8Array | Int8Array | Uint16Array | Uint32Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
