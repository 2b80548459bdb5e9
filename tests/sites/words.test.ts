// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { line, lines, words } from '../../src/sites/words.ts';

function element(html: string): Element {
  const made = document.createElement('div');
  made.innerHTML = html;
  return made;
}

it.each([
  ['line breaks', 'uno<br>dos', 'uno\ndos'],
  ['blocks', '<p>uno</p><p>dos</p>', '\nuno\n\ndos\n'],
  ['inline marks', 'u<b>n</b>o', 'uno'],
  ['what is taken out', 'uno <i class="icon">face</i>dos', 'uno dos'],
  ['an emoji drawn as a picture', 'gracias <img alt="👍🏽" src="data:,">', 'gracias 👍🏽'],
  ['any other picture', 'mire <img alt="captura de pantalla" src="data:,">', 'mire '],
])('words: %s', (_, html, text) => expect(words(element(html), '.icon')).toBe(text));

it.each([
  ['one line', '  Ana <b>Rosales</b><br>México ', 'Ana Rosales México'],
  ['nothing', ' <i class="icon">face</i> ', null],
])('line: %s', (_, html, text) => expect(line(element(html), '.icon')).toBe(text));

it('line: no element', () => expect(line(null, null)).toBeNull());

it('lines: no blank lines, no spaces at the ends', () => expect(lines(' uno \u00a0 dos \n\n\n tres\n')).toBe('uno dos\ntres'));
