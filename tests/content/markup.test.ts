import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/content/markup.ts';

/** What is seen of a text: the invisible sign is not. */
const seen = (text: string) => text.replaceAll('\u2060', '');

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

it('a console without markup takes a reply as it is', () => expect(withoutMarkup('[b]*x*', null)).toBe('[b]*x*'));

it('nothing that is seen changes', () => {
  const marked = fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '[', ']', '/', 'b', 'url', 'a', ' ', '\n') });
  fc.assert(
    fc.property(marked, fc.constantFrom('codes' as const, 'stars' as const), (reply, markup) => {
      expect(seen(withoutMarkup(reply, markup))).toBe(reply);
    }),
  );
});
