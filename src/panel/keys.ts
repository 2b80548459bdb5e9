import { numberKey } from '../core/number-key.ts';

/** What a key does in the panel; `position` is that of a card, from 1. */
export type Command = { kind: 'insert' | 'copyLink'; position: number } | { kind: 'answerAll' | 'search' | 'summary' | 'keys' | 'escape' };

/** The letters that mean something with Alt held. Their place on the keyboard counts: on a Mac, Alt types another character. */
const LETTERS: Record<string, Exclude<Command, { position: number }>['kind']> = { KeyA: 'answerAll', KeyS: 'search', KeyR: 'summary' };

/**
 * What a key press means, or null. `/` and `?` are plain characters wherever something is typed.
 * @param typing true where the focus is in a field
 */
export function commandOf(event: KeyboardEvent, typing: boolean): Command | null {
  if (event.isComposing) return null;
  const { code, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const insert = numberKey(event);
  if (insert !== null) return { kind: 'insert', position: insert };
  const copy = shiftKey ? numberKey({ code, altKey, ctrlKey, metaKey, shiftKey: false }) : null;
  if (copy !== null) return { kind: 'copyLink', position: copy };
  if (ctrlKey || metaKey) return null;
  const letter = LETTERS[code];
  if (letter && altKey && !shiftKey) return { kind: letter };
  if (key === 'Escape') return { kind: 'escape' };
  if (altKey || typing) return null;
  if (key === '/') return { kind: 'search' };
  return key === '?' ? { kind: 'keys' } : null;
}

/** Every key of the panel and what it does, as it is shown and as the guide lists it. */
export const KEYS = [
  [['Alt', '1…9'], 'insert'],
  [['Shift', 'Alt', '1…9'], 'copyLink'],
  [['Alt', 'A'], 'answerAll'],
  [['Alt', 'S'], 'search'],
  [['/'], 'search'],
  [['Alt', 'R'], 'summary'],
  [['?'], 'keys'],
  [['Esc'], 'escape'],
] as const;
