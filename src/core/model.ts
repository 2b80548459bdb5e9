/** The class that stands for «asks nothing», learned from `chatter.yaml`. */
export const CHATTER = 'chatter';

/**
 * A linear model over hashed features, in the compact form that the build bundles. All arrays are base64 of
 * little-endian numbers; feature `i` owns the weights `offsets[i] … offsets[i + 1]`.
 */
export interface PackedModel {
  /** Class ids: topics, triage entries and {@link CHATTER}. */
  classes: string[];
  /** Uint32, ascending: feature hashes. */
  hashes: string;
  /** Uint8: inverse document frequency of each feature, in steps of `rarityStep`. */
  rarity: string;
  rarityStep: number;
  /** Uint32: where each feature's weights begin; one more than features. */
  offsets: string;
  /** Uint16: the class of each weight. */
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
  offsets: Uint32Array;
  targets: Uint16Array;
  weights: Int8Array;
  weightStep: number;
  bias: readonly number[];
  vocabulary: readonly string[];
}

/** Turns numbers into base64, four bytes at most a call to keep the stack small. */
export function encode(array: Uint8Array | Int8Array | Uint16Array | Uint32Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function decode(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

/** Unpacks a model; the arrays are decoded once and shared by every later score. */
export function unpack(packed: PackedModel): Model {
  return {
    classes: packed.classes,
    hashes: new Uint32Array(decode(packed.hashes)),
    rarity: new Uint8Array(decode(packed.rarity)),
    rarityStep: packed.rarityStep,
    offsets: new Uint32Array(decode(packed.offsets)),
    targets: new Uint16Array(decode(packed.targets)),
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
