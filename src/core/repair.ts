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
 * Fuse.js looks only among words with the same first letter and nearly the same length: that guards word borders
 * («tax» is not found inside «sintaxis») and keeps one look-up well under a millisecond.
 * @param vocabulary the words that a typo may be repaired to, most frequent first
 * @param isKnown tells whether the pack has seen a word at all; such a word is left alone
 */
export function createRepair(vocabulary: readonly string[], isKnown: (word: string) => boolean): Repair {
  const shelves = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST) continue;
    const shelf = shelves.get(word.charAt(0));
    if (shelf) shelf.push(word);
    else shelves.set(word.charAt(0), [word]);
  }
  const indexes = new Map<string, Fuse<string>>();
  const memory = new Map<string, string | null>();

  function nearest(word: string): string | null {
    const key = `${word.charAt(0)}${word.length}`;
    let fuse = indexes.get(key);
    if (!fuse) {
      const near = (shelves.get(word.charAt(0)) ?? []).filter((other) => Math.abs(other.length - word.length) <= 1);
      fuse = new Fuse(near, { threshold: 0.2, distance: 6 });
      indexes.set(key, fuse);
    }
    return fuse.search(word, { limit: 1 })[0]?.item ?? null;
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
