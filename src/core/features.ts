import type { Token } from './normalise.ts';

/** A feature of a message: the hash of its name, its share before weighting, and the token that it hangs on. */
export interface Feature {
  hash: number;
  weight: number;
  token: number;
}

/** Shares of the three families of features; found by cross-validation over the pack's examples. */
export const FEATURE_WEIGHTS = { word: 1, pair: 0.8, characters: 0.45 };

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/** FNV-1a over UTF-16 units: fast, and the same in every engine. Unsigned 32 bits. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const WORD = hash('w:');
const PAIR = hash('p:');
const GRAM = hash('g:');

/**
 * The features of a run of tokens: words, pairs of neighbours, and the character 3- to 5-grams of each word with its
 * borders (they make typos, endings and clitics match). A feature repeats as often as it occurs.
 */
export function features(tokens: readonly Token[]): Feature[] {
  const found: Feature[] = [];
  tokens.forEach((token, index) => {
    found.push({ hash: hash(token.form, WORD), weight: FEATURE_WEIGHTS.word, token: index });
    const before = tokens[index - 1]?.form ?? '^';
    found.push({ hash: hash(`${before} ${token.form}`, PAIR), weight: FEATURE_WEIGHTS.pair, token: index });
    if (token.kind !== 'word' && token.kind !== 'code') return;
    const bordered = ` ${token.form} `;
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (let at = 0; at + size <= bordered.length; at++) {
        found.push({ hash: hash(bordered.slice(at, at + size), GRAM), weight: FEATURE_WEIGHTS.characters, token: index });
      }
    }
  });
  return found;
}
