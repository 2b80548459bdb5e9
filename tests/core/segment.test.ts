import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/core/normalise.ts';
import { clauses, MAX_CLAUSES } from '../../src/core/segment.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';

/** The clauses as they stand in the text, `|` before each that a sentence mark parts from the one before. */
function cut(text: string): string[] {
  const tokens = tokenise(text);
  return clauses(text, tokens).map(({ from, to, firm }, index) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return firm && index > 0 ? `|${words}` : words;
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
    ['a word that goes on', 'cambiar los dns y además pagar la factura', ['cambiar los dns', 'y además pagar la factura']],
    ['a Portuguese one', 'mudar os dns também pagar a fatura', ['mudar os dns', 'também pagar a fatura']],
    ['an English one', 'change the dns then pay the invoice', ['change the dns', 'then pay the invoice']],
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
