import { readdirSync, readFileSync } from 'node:fs';
import type { Expected } from './console-page.ts';

/** The fixtures: for each console `<name>.html`, its script `<name>.ts` and what the reader must see, `<name>.json`. */
export const CONSOLES: readonly string[] = readdirSync('tests/consoles')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** What a fixture holds when it opens. */
export function expected(name: string): Expected {
  return JSON.parse(readFileSync(`tests/consoles/${name}.json`, 'utf8'));
}

/** The path at which a fixture is served: the console's own behind the fixture's name. */
export function pathOf(name: string): string {
  return `/${name}${expected(name).address}`;
}

/**
 * Puts a fixture into the test's document, without its script.
 * @returns the document that holds the chat: a frame's, where it stands in one
 */
export function loadConsole(name: string): Document {
  history.replaceState(null, '', pathOf(name));
  document.documentElement.innerHTML = readFileSync(`tests/consoles/${name}.html`, 'utf8');
  const { frame } = expected(name);
  if (frame === undefined) return document;
  const page = document.body.appendChild(document.createElement('iframe')).contentDocument as Document;
  page.documentElement.innerHTML = readFileSync(`tests/consoles/${frame}`, 'utf8');
  return page;
}

/** Leaves the test's document without a chat. */
export function unloadConsole(): void {
  history.replaceState(null, '', '/');
  document.documentElement.innerHTML = '<body><p>Sin chat.</p></body>';
}
