import { fold } from '../../src/core/normalise.ts';

/** Two texts that say the same: indexes into the lists that were compared, and the share of their grams that both have. */
export interface Pair {
  first: number;
  second: number;
  likeness: number;
}

const GRAM = 4;

/** The character 4-grams of the folded text; punctuation counts as a space, and a text without letters stands for itself. */
function grams(text: string): Set<string> {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (plain === '') return new Set([text.trim()]);
  const padded = ` ${plain} `;
  const found = new Set<string>();
  for (let at = 0; at <= Math.max(0, padded.length - GRAM); at++) found.add(padded.slice(at, at + GRAM));
  return found;
}

/** Each text's grams as numbers, ascending; the rarer a gram, the lower its number. */
function rank(texts: readonly string[]): Uint32Array[] {
  const counts = new Map<string, number>();
  const all = texts.map(grams);
  for (const set of all) for (const gram of set) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b);
  const numbers = new Map(rarestFirst.map(([gram], number) => [gram, number]));
  return all.map((set) => Uint32Array.from(set, (gram) => numbers.get(gram) as number).sort());
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / (a.length + b.length - common);
}

/**
 * Finds the pairs of texts whose 4-grams have a Jaccard likeness of at least `bound`.
 *
 * Comparing every pair would take minutes. Two texts that reach the bound share at least one of the rarest
 * `(1 - bound)` of their grams, so only texts that meet on such a gram are compared (prefix filtering).
 * @param texts the texts to look through, in order
 * @param bound least likeness, above 0 and at most 1
 * @param against where given, pairs are `texts` × `against` only; otherwise pairs within `texts`
 */
export function likePairs(texts: readonly string[], bound: number, against?: readonly string[]): Pair[] {
  const all = rank([...texts, ...(against ?? [])]);
  const shelves = new Map<number, number[]>();
  const pairs: Pair[] = [];
  all.forEach((own, second) => {
    const isShelved = !against || second < texts.length;
    const isSought = !against || second >= texts.length;
    const candidates = new Set<number>();
    for (const gram of own.subarray(0, own.length - Math.ceil(bound * own.length) + 1)) {
      const shelf = shelves.get(gram);
      if (isSought) for (const first of shelf ?? []) candidates.add(first);
      if (isShelved && shelf) shelf.push(second);
      else if (isShelved) shelves.set(gram, [second]);
    }
    for (const first of candidates) {
      const other = all[first] as Uint32Array;
      if (Math.min(own.length, other.length) < bound * Math.max(own.length, other.length)) continue;
      const likeness = jaccard(other, own);
      if (likeness >= bound) pairs.push({ first, second: second - (against ? texts.length : 0), likeness });
    }
  });
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}
