import Fuse from 'fuse.js';
import type { Token } from './normalise.ts';

/** Shortest word that is repaired: below five letters another word is as likely as a typo. */
const SHORTEST = 5;
/** Most words repaired in one message. */
const MOST = 8;

/** Repairs typing errors of one token list; see {@link createRepair}. */
export type Repair = (tokens: readonly Token[]) => Token[];

/**
 * Makes a function that replaces words which the pack does not know by the nearest word it knows.
 *
 * Fuse.js looks only among words with the same first letter, nearly the same length and most of the same letter pairs: that
 * guards word borders («tax» is not found inside «sintaxis») and keeps one look-up far under a millisecond. Two neighbours
 * swapped («doimnio») are two wrong letters to Fuse.js and spoil three pairs, so these typos are undone before.
 * @param vocabulary the words that a typo may be repaired to, most frequent first
 * @param isKnown tells whether the pack has seen a word at all; such a word is left alone
 */
export function createRepair(vocabulary: readonly string[], isKnown: (word: string) => boolean): Repair {
  const shelves = new Map<string, string[]>();
  const words = new Set(vocabulary.filter((word) => word.length >= SHORTEST));
  for (const word of words) {
    const shelf = shelves.get(word.charAt(0));
    if (shelf) shelf.push(word);
    else shelves.set(word.charAt(0), [word]);
  }
  const memory = new Map<string, string | null>();

  function nearest(word: string): string | null {
    const swapped = swaps(word).find((other) => words.has(other));
    if (swapped !== undefined) return swapped;
    const near = (shelves.get(word.charAt(0)) ?? []).filter(
      (other) => Math.abs(other.length - word.length) <= 1 && sharesPairs(word, other),
    );
    return new Fuse(near, { threshold: 0.2, distance: 6 }).search(word, { limit: 1 })[0]?.item ?? null;
  }

  return (tokens) => {
    let left = MOST;
    return tokens.map((token) => {
      if (token.kind !== 'word' || token.form.length < SHORTEST || left <= 0 || isKnown(token.form)) return token;
      let repaired = memory.get(token.form);
      if (repaired === undefined) {
        left--;
        repaired = nearest(token.form);
        if (memory.size > 5000) memory.clear();
        memory.set(token.form, repaired);
      }
      return repaired === null ? token : { ...token, form: repaired };
    });
  };
}

/** True where at most a third of the word's pairs of neighbouring letters are missing in the other: what a typo or two leave. */
function sharesPairs(word: string, other: string): boolean {
  let missing = 0;
  for (let at = 0; at + 1 < word.length; at++) if (!other.includes(word.slice(at, at + 2))) missing++;
  return missing * 3 <= word.length + 2;
}

/** The word with each two neighbouring letters swapped in turn. */
function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}
