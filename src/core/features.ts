import type { Token } from './normalise.ts';

/** A feature of a message: the hash of its name, its share before weighting, and the token that it hangs on. */
export interface Feature {
  hash: number;
  weight: number;
  token: number;
}

/** Shares of the families of features, and the size of the character n-grams; found by cross-validation over the pack's examples. */
const SHARES = { word: 1, pair: 0.8, gram: 0.35, length: 1 };
const GRAM_SIZE = 4;
/** A message's length is told in steps: these are the largest numbers of words of each. */
const LENGTH_STEPS = [1, 2, 3, 6, 12, 25];

/** FNV-1a over UTF-16 units, folded to 24 bits: fast, and the same in every engine; of 60,000 features a hundred pairs fall together. */
export function hash(text: string, seed = 0x811c9dc5): number {
  return folded(mixed(text, seed));
}

/** What a hash is before it is folded: that of a longer text is mixed on from it, without the text being put together. */
export function mixed(text: string, seed: number, from = 0, to = text.length): number {
  let h = seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

export function folded(h: number): number {
  return (h ^ (h >>> 24)) & 0xffffff;
}

const WORD = hash('w:');
const PAIR = hash('p:');
const GRAM = hash('g:');
const LENGTH = hash('l:');

/** Words and pairs of neighbours. A feature repeats as often as it occurs. */
export function wordFeatures(tokens: readonly Token[]): Feature[] {
  const found: Feature[] = [];
  let before = '^';
  for (let token = 0; token < tokens.length; token++) {
    const { form } = tokens[token] as Token;
    found.push({ hash: wordHash(form), weight: SHARES.word, token });
    found.push({ hash: folded(mixed(form, mixed(' ', mixed(before, PAIR)))), weight: SHARES.pair, token });
    before = form;
  }
  return found;
}

/** All features of a run of tokens that hang on a token: words, pairs, and the character n-grams of each word with its borders, which make typos, endings and clitics match. */
export function features(tokens: readonly Token[]): Feature[] {
  const found = wordFeatures(tokens);
  for (let token = 0; token < tokens.length; token++) {
    const { form, kind } = tokens[token] as Token;
    if (kind !== 'word' && kind !== 'code') continue;
    const bordered = ` ${form} `;
    for (let at = 0; at + GRAM_SIZE <= bordered.length; at++) {
      found.push({ hash: folded(mixed(bordered, GRAM, at, at + GRAM_SIZE)), weight: SHARES.gram, token });
    }
  }
  return found;
}

/** The hash of a word's own feature: tells whether a model knows the word. */
export function wordHash(form: string): number {
  return hash(form, WORD);
}

/** The feature that tells how long a message is: a thank-you is short, a request seldom. It hangs on no token. */
export function lengthFeature(tokens: readonly Token[]): Omit<Feature, 'token'> {
  const words = tokens.reduce((count, token) => count + (token.kind === 'mark' ? 0 : 1), 0);
  const step = LENGTH_STEPS.findIndex((most) => words <= most);
  return { hash: hash(String(step), LENGTH), weight: SHARES.length };
}

/** The features from which the topic of a message is told. */
export function topicFeatures(tokens: readonly Token[]): Omit<Feature, 'token'>[] {
  const found: Omit<Feature, 'token'>[] = features(tokens);
  found.push(lengthFeature(tokens));
  return found;
}
