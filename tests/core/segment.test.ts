import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/core/normalise.ts';
import { clauses, MAX_CLAUSES } from '../../src/core/segment.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';

const SIGNS = { soft: '', firm: '|', new: '+' };

/** The clauses as they stand in the text, `|` before each that a sentence mark parts from the one before, `+` before each that announces another thing. */
function cut(text: string): string[] {
  const tokens = tokenise(text);
  return clauses(text, tokens).map(({ from, to, border }, index) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return index === 0 ? words : `${SIGNS[border]}${words}`;
  });
}

/** Fails unless the clauses cover every token once, in order, and are not too many. */
function expectCover(text: string): void {
  const tokens = tokenise(text);
  const found = clauses(text, tokens);
  expect(found.length).toBeLessThanOrEqual(MAX_CLAUSES);
  let at = 0;
  for (const clause of found) {
    expect(clause.from).toBe(at);
    expect(clause.to).toBeGreaterThan(clause.from);
    at = clause.to;
  }
  expect(at).toBe(tokens.length);
}

describe('clauses', () => {
  it.each([
    ['sentences', 'cambie los dns. pague la factura! cree un correo', ['cambie los dns', '|pague la factura', '|cree un correo']],
    ['a question', '¿cambian los dns? quiero un correo', ['cambian los dns?', '|quiero un correo']],
    ['lines', 'cambiar los dns\npagar la factura', ['cambiar los dns', '|pagar la factura']],
    ['a list', '- cambiar los dns\n- pagar la factura\n• crear correo', ['cambiar los dns', '|pagar la factura', '|crear correo']],
    ['commas', 'cambiar los dns, pagar la factura', ['cambiar los dns', 'pagar la factura']],
    ['a word that goes on', 'cambiar los dns y además pagar la factura', ['cambiar los dns', '+y además pagar la factura']],
    ['a Portuguese one', 'mudar os dns também pagar a fatura', ['mudar os dns', '+também pagar a fatura']],
    ['an English one', 'change the dns then pay the invoice', ['change the dns', 'then pay the invoice']],
    ['«y» alone', 'cambiar los dns y pagar la factura', ['cambiar los dns', 'y pagar la factura']],
    ['«y» after a sentence', 'cambien los dns. y paguen la factura', ['cambien los dns', '+y paguen la factura']],
    ['another thing', 'cambien los dns. otra cosa: pagar la factura', ['cambien los dns', '+otra cosa', 'pagar la factura']],
    ['by the way', 'cambiar los dns, y de paso pagar la factura', ['cambiar los dns', '+y de paso pagar la factura']],
    ['a numbered list', '1) cambiar los dns 2) pagar la factura', ['1) cambiar los dns', '+2) pagar la factura']],
    ['numbered lines', '1. cambiar los dns\n2. pagar la factura', ['1. cambiar los dns', '+2. pagar la factura']],
    ['a number in a sentence', 'tengo que pagar 20. cambien los dns', ['tengo que pagar 20', '|cambien los dns']],
    ['one request', 'quiero cambiar los dns de mi dominio', ['quiero cambiar los dns de mi dominio']],
    ['too little before', 'hola, cambiar los dns', ['hola, cambiar los dns']],
    ['too little after', 'cambiar los dns, gracias', ['cambiar los dns, gracias']],
    ['a domain, whose dots end nothing', 'cambiar mi.tienda.com por otro', ['cambiar mi.tienda.com por otro']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  it('gives the rest to the last clause where there are too many', () => {
    const text = Array.from({ length: 40 }, (_, index) => `pagar factura${index}`).join('. ');
    const found = cut(text);
    expect(found).toHaveLength(MAX_CLAUSES);
    expect(found.at(-1)?.endsWith('pagar factura39')).toBe(true);
  });

  it.each(HARD_TEXTS)('covers %s', (_, text) => expectCover(text));

  it('covers any text', () => {
    fc.assert(fc.property(anyText, expectCover));
  });
});
