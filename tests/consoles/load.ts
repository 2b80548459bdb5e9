import { readFileSync } from 'node:fs';
import type { Expected } from './console-page.ts';

/** The fixtures and the address at which each console stands. */
export const CONSOLES = {
  'live-helper-chat': '/site_admin/chat/chattabs',
  chatwoot: '/app/accounts/1/conversations/101',
} as const;

export type ConsoleName = keyof typeof CONSOLES;

/** What a fixture holds when it opens. */
export function expected(name: ConsoleName): Expected {
  return JSON.parse(readFileSync(`tests/consoles/${name}.json`, 'utf8'));
}

/** Puts a fixture into the test's document, without its script. */
export function loadConsole(name: ConsoleName): void {
  history.replaceState(null, '', CONSOLES[name]);
  document.documentElement.innerHTML = readFileSync(`tests/consoles/${name}.html`, 'utf8');
}

/** Leaves the test's document without a chat. */
export function unloadConsole(): void {
  history.replaceState(null, '', '/');
  document.documentElement.innerHTML = '<body><p>Sin chat.</p></body>';
}
