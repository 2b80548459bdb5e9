import { fold, MAX_JUDGED_LENGTH } from './normalise.ts';
import type { ScopeFile } from './pack.ts';

/** Letters from which a cue also matches a word with one letter wrong, missing or too many. */
const FORGIVING_LENGTH = 8;

/** A product that a text names, and the words by which it does. */
export interface Named {
  id: string;
  words: string;
}

/**
 * The product that a text names. A cue with a capital letter («Negocios») only matches with it, for it is an everyday word
 * otherwise; a long one forgives one typing error.
 * @returns null where no cue stands in the text; of several, a plan wins over a tool, then the first named
 */
export function findProduct(text: string, scope: ScopeFile): Named | null {
  const exact = wordsOf(text);
  const plain = exact.map(fold);
  let best: { id: string; plan: boolean; at: number; words: string } | null = null;
  for (const { id, plan, cues } of scope.products) {
    for (const cue of cues) {
      const capital = /\p{Lu}/u.test(cue);
      const at = find(capital ? exact : plain, capital ? wordsOf(cue) : wordsOf(cue).map(fold));
      if (at < 0) continue;
      if (best === null || (plan && !best.plan) || (plan === best.plan && at < best.at))
        best = { id, plan, at, words: exact.slice(at, at + wordsOf(cue).length).join(' ') };
    }
  }
  return best && { id: best.id, words: best.words };
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, MAX_JUDGED_LENGTH)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

function find(words: readonly string[], cue: readonly string[]): number {
  return words.findIndex((_, at) => cue.every((part, offset) => isLike(words[at + offset], part)));
}

function isLike(word: string | undefined, cue: string): boolean {
  if (word === undefined) return false;
  if (word === cue || cue.length < FORGIVING_LENGTH) return word === cue;
  // A word that only lacks the cue's capital is the everyday word, not a typo.
  return fold(word) !== fold(cue) && Math.abs(word.length - cue.length) <= 1 && differsByOne(word, cue);
}

/** True where one letter inserted, dropped or changed, or two neighbours swapped, makes one word the other. */
function differsByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
