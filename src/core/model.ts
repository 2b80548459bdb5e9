/** The class that stands for «asks nothing», learned from `chatter.yaml`. */
export const CHATTER = 'chatter';
/** The class that stands for «asks something». */
export const ASKS = 'asks';

/**
 * A linear model over hashed features, in the compact form that the build bundles. All arrays are base64 of
 * little-endian numbers; the weights stand feature by feature.
 */
export interface PackedModel {
  /** Class ids: topics, triage entries and {@link CHATTER}. */
  classes: string[];
  /** Three bytes each, ascending: feature hashes. */
  hashes: string;
  /** Uint8: inverse document frequency of each feature, in steps of `rarityStep`. */
  rarity: string;
  rarityStep: number;
  /** Uint8, or Uint16 from 256 classes on: how many weights each feature has. */
  counts: string;
  /** Uint8, or Uint16 beyond 256 classes: the class of each weight. */
  targets: string;
  /** Int8: each weight, in steps of `weightStep`. */
  weights: string;
  weightStep: number;
  /** Constant score of each class. */
  bias: number[];
  /** Words of the examples, most frequent first: what a typo may be repaired to. */
  vocabulary: string[];
}

/** A {@link PackedModel} ready to score. */
export interface Model {
  classes: readonly string[];
  hashes: Uint32Array;
  rarity: Uint8Array;
  rarityStep: number;
  /** Feature `i` owns the weights `offsets[i] … offsets[i + 1]`. */
  offsets: Uint32Array;
  targets: Uint8Array | Uint16Array;
  weights: Int8Array;
  weightStep: number;
  bias: readonly number[];
  vocabulary: readonly string[];
}

function decode(base64: string): ArrayBuffer {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}

function fromThreeBytes(bytes: Uint8Array): Uint32Array {
  const byte = (at: number) => bytes[at] as number;
  return Uint32Array.from({ length: bytes.length / 3 }, (_, at) => byte(3 * at) | (byte(3 * at + 1) << 8) | (byte(3 * at + 2) << 16));
}

/** The array that holds numbers below `limit`. */
export function numberArray(limit: number): typeof Uint8Array | typeof Uint16Array {
  return limit <= 256 ? Uint8Array : Uint16Array;
}

/** Unpacks a model; the arrays are decoded once and shared by every later score. */
export function unpack(packed: PackedModel): Model {
  const Counts = numberArray(packed.classes.length + 1);
  const counts = new Counts(decode(packed.counts));
  const offsets = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    offsets[index + 1] = (offsets[index] as number) + count;
  });
  const Targets = numberArray(packed.classes.length);
  return {
    classes: packed.classes,
    hashes: fromThreeBytes(new Uint8Array(decode(packed.hashes))),
    rarity: new Uint8Array(decode(packed.rarity)),
    rarityStep: packed.rarityStep,
    offsets,
    targets: new Targets(decode(packed.targets)),
    weights: new Int8Array(decode(packed.weights)),
    weightStep: packed.weightStep,
    bias: packed.bias,
    vocabulary: packed.vocabulary,
  };
}

/**
 * Finds a feature by binary search.
 * @returns its index, or -1 where the pack never saw it
 */
export function indexOf(model: Model, hash: number): number {
  let low = 0;
  let high = model.hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = model.hashes[middle] as number;
    if (value === hash) return middle;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
