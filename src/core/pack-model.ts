import { type PackedModel, targetArray } from './model.ts';

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

/**
 * Packs a model: each feature's weights are moved by their median (a constant for all classes changes no probability and
 * makes most weights nearly zero), the largest are kept, each in one byte.
 */
export function packModel({ classes, hashes, rarity, rarityStep, weights, bias, vocabulary }: Trained, mostWeights: number): PackedModel {
  const centred = centre(weights, classes.length);
  const sizes = centred.map(Math.abs).sort();
  const smallest = Math.max(sizes[Math.max(0, sizes.length - mostWeights)] ?? 0, 1e-6);
  const kept = sizes.subarray(Math.max(0, sizes.length - mostWeights));
  const weightStep = (kept[Math.floor((kept.length - 1) * EXACT_SHARE)] ?? 1) / 127;
  const counts = new Uint16Array(hashes.length);
  const targets: number[] = [];
  const steps: number[] = [];
  centred.forEach((weight, at) => {
    const step = Math.max(-127, Math.min(127, Math.round(weight / weightStep)));
    if (Math.abs(weight) < smallest || step === 0) return;
    const feature = Math.floor(at / classes.length);
    counts[feature] = (counts[feature] as number) + 1;
    targets.push(at % classes.length);
    steps.push(step);
  });
  return {
    classes,
    hashes: encode(hashes),
    rarity: encode(rarity),
    rarityStep,
    counts: encode(counts),
    targets: encode(targetArray(classes.length).from(targets)),
    weights: encode(Int8Array.from(steps)),
    weightStep,
    bias: [...bias],
    vocabulary,
  };
}

function centre(weights: Float32Array, classCount: number): Float32Array {
  const centred = new Float32Array(weights.length);
  for (let from = 0; from < weights.length; from += classCount) {
    const row = weights.subarray(from, from + classCount);
    const median = row.toSorted()[classCount >> 1] as number;
    for (let c = 0; c < classCount; c++) centred[from + c] = (row[c] as number) - median;
  }
  return centred;
}

/** Numbers as base64, little-endian; in pieces, to keep the stack small. */
function encode(array: Uint8Array | Int8Array | Uint16Array | Uint32Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
