import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, MAX_JUDGED_LENGTH, normalForm, type Token, tokenise } from '../../src/core/normalise.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';

const forms = (text: string) => tokenise(text).map((token) => token.form);
const kinds = (text: string) => tokenise(text).map((token) => token.kind);

/** Fails unless the tokens stand in order, apart, each on some letters of what is read of the text. */
function expectOrder(text: string, tokens: readonly Token[]): void {
  let end = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.form).not.toBe('');
    end = token.end;
  }
  expect(end).toBeLessThanOrEqual(Math.min(text.length, MAX_JUDGED_LENGTH));
}

describe('fold', () => {
  it.each([
    ['Ñandú', 'nandu'],
    ['CONFIGURAÇÃO', 'configuracao'],
    ['ünïcödé', 'unicode'],
    ['e\u0301', 'e'],
    ['İstanbul', 'istanbul'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

describe('normalForm', () => {
  it.each([
    ['holaaaa', 'hola'],
    ['NOOOO', 'no'],
    ['llamar', 'llamar'],
    ['correo', 'correo'],
    ['xq', 'porque'],
    ['TMB', 'tambien'],
    ['Qdo', 'quando'],
    ['thx', 'thanks'],
    ["don't", 'dont'],
    ['doesn’t', 'doesnt'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%s → %s', (word, form) => expect(normalForm(word)).toBe(form));

  it('cuts a run of letters that is no word', () => {
    const long = 'abcdefghij'.repeat(1000);
    expect(long.startsWith(normalForm(long))).toBe(true);
    expect(normalForm(long).length).toBeLessThan(100);
  });
});

describe('tokenise', () => {
  it.each([
    ['mitienda.com.mx', 'domain', '<domain>'],
    ['Tienda.ONLINE', 'domain', '<domain>'],
    ['mi-sitio.cl', 'domain', '<domain>'],
    ['ñandú.com', 'domain', '<domain>'],
    ['ana.perez+web@mi-sitio.com.mx', 'email', '<email>'],
    ['ventas@', 'email', '<email>'],
    ['192.0.2.17', 'ip', '<ip>'],
    ['192.0.2.17:2083', 'ip', '<ip>'],
    ['https://mi.sitio.com/a?b=c#d', 'url', '<url>'],
    ['https://mi.sitio.com/respaldo.zip', 'file', 'https://mi.sitio.com/respaldo.zip'],
    ['ns1.hostgator.com', 'host', '<ns>'],
    ['NS34.otro.net', 'host', '<ns>'],
    ['550 5.7.26', 'code', '550_5.7.26'],
    ['ERR_CERT_DATE_INVALID', 'code', 'err_cert_date_invalid'],
    ['404', 'number', '404'],
    ['2083', 'number', '2083'],
    ['12', 'number', '<number>'],
    ['5512345678', 'number', '<number>'],
    ['???', 'mark', '?'],
    ['Correos', 'word', 'correos'],
  ])('%s is one %s', (text, kind, form) => {
    for (const [before, after] of [
      ['', ''],
      ['usé ', ' hoy'],
      ['«', '\n'],
    ] as const) {
      const found = tokenise(before + text + after).find((token) => token.start === before.length);
      expect(found).toEqual({ kind, form, start: before.length, end: before.length + text.length });
    }
  });

  it.each([
    ['a sentence without a space after its stop', 'ya lo cambié.ahora qué', ['ya', 'lo', 'cambie', 'ahora', 'que']],
    ['a version', 'php 8.1', ['php', '<number>', '<number>']],
    ['Spanish question marks', '¿qué plan?', ['que', 'plan', '?']],
    ['what every object knows', 'constructor __proto__', ['constructor', '__proto__']],
    ['an emoji, which is no word', 'gracias ❤️ 🙏🏽', ['gracias']],
    ['nothing but signs', '... !!! ---', []],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => expect(forms(text)).toEqual(expected));

  it('keeps what is pasted and what is asked apart in one message', () => {
    expect(kinds('¿por qué tienda.com da 550 5.7.1 a ana@tienda.com?')).toEqual([
      'word',
      'word',
      'domain',
      'word',
      'code',
      'word',
      'email',
      'mark',
    ]);
  });

  it.each([
    ['-', ''],
    ['(', ')'],
    ['«', '»,'],
    ['', '.'],
  ])('takes no sign around a domain into it: %s %s', (before, after) => {
    expect(tokenise(`${before}tienda.com${after}`)).toEqual([
      { kind: 'domain', form: '<domain>', start: before.length, end: before.length + 'tienda.com'.length },
    ]);
  });

  it('leaves out what stands beyond the longest text that is judged', () => {
    expect(forms(`${' '.repeat(MAX_JUDGED_LENGTH - 4)}hola registro`)).toEqual(['hola']);
  });

  it.each(HARD_TEXTS)('takes %s', (_, text) => expectOrder(text, tokenise(text)));

  it('takes any text', () => {
    fc.assert(fc.property(anyText, (text) => expectOrder(text, tokenise(text))));
  });

  it('does not mind accents and capitals', () => {
    const word = fc.constantFrom('configuración', 'página', 'contraseña', 'não', 'dominio', 'así', 'tambn', 'xq');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(forms(text.toUpperCase())).toEqual(forms(text));
        expect(forms(fold(text))).toEqual(forms(text));
      }),
    );
  });
});
