import { describe, expect, it } from 'vitest';
import { MAX_JUDGED_LENGTH } from '../../src/core/normalise.ts';
import { findProduct } from '../../src/core/product.ts';
import { HARD_TEXTS } from './any-text.ts';
import { smallSource } from './small-pack.ts';

const found = (text: string) => findProduct(text, smallSource.scope)?.id ?? null;

describe('findProduct', () => {
  it.each([
    ['a cue', 'tengo un plan compartido', 'shared'],
    ['a cue in capitals and accents', 'MI PLÁN COMPARTIDO', 'shared'],
    ['a cue across signs', 'uso el «creador de sitios».', 'builder'],
    ['a short cue', 'entro por WHM', 'reseller'],
    ['a cue that is a tool', 'uso wp en mi página', 'wordpress'],
    ['a letter missing', 'soy revendedr', 'reseller'],
    ['a letter too many', 'tengo wordpresss', 'wordpress'],
    ['a wrong letter', 'plan compartibo', 'shared'],
    ['two letters swapped', 'tengo worpdress', 'wordpress'],
    ['a name with its capital', 'el plan es Negocios', 'shared'],
  ])('finds %s', (_, text, product) => expect(found(text)).toBe(product));

  it.each([
    ['half of a cue', 'comparto mi plan'],
    ['the words of a cue apart', 'un plan que es compartido'],
    ['a cue inside a word', 'whmcs'],
    ['a short cue with a typo', 'entro por wmh'],
    ['an everyday word that is a name only with its capital', 'tengo varios negocios'],
    ['what every object knows', 'constructor __proto__'],
    ['what stands beyond the longest text that is judged', `${' '.repeat(MAX_JUDGED_LENGTH)}reventa`],
    ['nothing', ''],
  ])('does not find %s', (_, text) => expect(found(text)).toBeNull());

  it('takes a plan over a tool, wherever they stand', () => {
    expect(found('mi wordpress está en un plan compartido')).toBe('shared');
    expect(found('tengo un plan compartido con wordpress')).toBe('shared');
  });

  it('takes the first of several plans', () => {
    expect(found('pasé de reventa a un plan compartido')).toBe('reseller');
    expect(found('pasé de un plan compartido a reventa')).toBe('shared');
  });

  it.each(HARD_TEXTS)('finds none in %s', (_, text) => expect(found(text)).toBeNull());
});

it('gives the words as they stand in the text', () => {
  expect(findProduct('uso el «Creador  de Sitios»', smallSource.scope)).toEqual({ id: 'builder', words: 'Creador de Sitios' });
});
