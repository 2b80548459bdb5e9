import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/core/normalise.ts';
import { createRepair } from '../../src/core/repair.ts';

const VOCABULARY = ['dominio', 'correo', 'registro', 'wordpress', 'nameservers', 'migrar', 'plan', 'sintaxis', 'tarifa'];
const known = new Set([...VOCABULARY, 'corres', 'corero', 'registra']);
const repair = createRepair(VOCABULARY, (word) => known.has(word));
const repaired = (text: string) => repair(tokenise(text)).map((token) => token.form);

describe('repair', () => {
  it.each([
    ['a letter missing', 'domino', 'dominio'],
    ['a letter too many', 'correoo', 'correo'],
    ['a wrong letter', 'rejistro', 'registro'],
    ['two letters swapped', 'doimnio', 'dominio'],
    ['the last two swapped', 'corroe', 'correo'],
    ['the first two swapped', 'odminio', 'dominio'],
    ['a short word swapped', 'mirgar', 'migrar'],
  ])('mends %s', (_, typo, word) => expect(repaired(typo)).toEqual([word]));

  it.each([
    ['a word that the pack knows, be it like another', 'corres registra'],
    ['a word that the pack knows, be it another with two letters swapped', 'corero'],
    ['a short word', 'plam plna paln'],
    ['a word whose first letter differs', 'tominio zorreo'],
    ['a word in the middle of another', 'tasi taxis'],
    ['a word that is like none', 'bicicleta'],
    ['what is no word', 'domino.com 12345'],
  ])('leaves %s', (_, text) => expect(repaired(text)).toEqual(tokenise(text).map((token) => token.form)));

  it('keeps kind and range of what it mends', () => {
    const tokens = tokenise('mi domino ya');
    expect(repair(tokens)).toEqual(tokens.map((token) => (token.form === 'domino' ? { ...token, form: 'dominio' } : token)));
  });

  it('mends only some words of one message, so that a pasted log costs little', () => {
    const typos = Array.from({ length: 26 }, (_, index) => `dominio${String.fromCharCode(97 + index)}`);
    const mended = createRepair(VOCABULARY, () => false)(tokenise(typos.join(' '))).filter((token) => token.form === 'dominio');
    expect(mended.length).toBeGreaterThan(0);
    expect(mended.length).toBeLessThan(typos.length);
  });

  it('gives the same answer the second time', () => {
    const typos = 'domino rejistro wordrpess bicicleta';
    expect(repaired(typos)).toEqual(repaired(typos));
  });

  it('mends nothing without a vocabulary', () => {
    expect(createRepair([], () => false)(tokenise('domino rejistro')).map((token) => token.form)).toEqual(['domino', 'rejistro']);
  });
});
