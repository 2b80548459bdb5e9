import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/content/markup.ts';

/** What is seen of a text: the joiner and the hair space are not. */
const seen = (text: string) => text.replace(/[\u2060\u200a]/g, '');

describe('codes in brackets', () => {
  it.each([
    ['a [b]sale[/b] b', 'a [\u2060b]sale[\u2060/b] b'],
    ['[url=https://x.example]aquí[/url]', '[\u2060url=https://x.example]aquí[\u2060/url]'],
    ['lista [ok] y [borrador]', 'lista [ok] y [borrador]'],
  ])('%s', (reply, expected) => expect(withoutMarkup(reply, 'codes')).toBe(expected));
});

describe('stars and their kin', () => {
  it.each([
    ['quede *listo* hoy', 'quede \u2060*\u2060listo* hoy'],
    ['_así_ y `wp-config.php`', '\u2060_\u2060así_ y \u2060`\u2060wp-config.php`'],
    ['el archivo mi_sitio_web.zip', 'el archivo mi_sitio_web.zip'],
    ['2 * 3 * 4', '2 * 3 * 4'],
  ])('%s', (reply, expected) => expect(withoutMarkup(reply, 'stars')).toBe(expected));
});

describe('Markdown', () => {
  /** What a console that reads Markdown draws of a reply. */
  const drawn = (reply: string) => micromark(withoutMarkup(reply, 'markdown'), 'utf8');

  it.each([
    'quede *listo* hoy',
    '**importante**: _no_ borre __nada__',
    '2*3*4 y mi_sitio_web.zip',
    'dos *palabras\nen dos* líneas',
    '# 1 en soporte',
    'lea [esto](https://x.example/ayuda)',
  ])('draws %j as it is written', (reply) => {
    expect(micromark(reply)).not.toBe(`<p>${reply}</p>`);
    expect(seen(drawn(reply))).toBe(`<p>${reply}</p>`);
  });

  it('quotes nothing', () => expect(seen(drawn('> 5 correos'))).toBe('<p>&gt; 5 correos</p>'));

  it('strikes nothing through, where a dialect knows that', () =>
    expect(withoutMarkup('~~antes~~ ahora', 'markdown')).toBe('~\u200a~\u200aantes~\u200a~ ahora'));

  it('leaves lists alone: they look as they are written', () =>
    expect(withoutMarkup('* uno\n- dos\n3. tres', 'markdown')).toBe('* uno\n- dos\n3. tres'));

  it('emphasises nothing, whatever is written', () => {
    const marked = fc.string({ unit: fc.constantFrom('*', '_', '#', '>', '[', ']', '(', ')', 'a', '1', '.', ':', '-', '=', ' ', '\n') });
    fc.assert(
      fc.property(marked, (reply) => {
        expect(drawn(reply)).not.toMatch(/<(?:em|strong|h\d|blockquote|a)\b/);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a console without markup takes a reply as it is', () => expect(withoutMarkup('[b]*x*', null)).toBe('[b]*x*'));

it('nothing that is seen changes', () => {
  const marked = fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '[', ']', '/', 'b', 'url', 'a', ' ', '\n') });
  fc.assert(
    fc.property(marked, fc.constantFrom('codes' as const, 'stars' as const, 'markdown' as const), (reply, markup) => {
      expect(seen(withoutMarkup(reply, markup))).toBe(reply);
    }),
  );
});
