// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Actions } from '../../src/panel/actions.ts';
import { Rules } from '../../src/panel/Rules.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const actions = { insert: vi.fn(), copy: vi.fn() };
const show = (query = '', conversation: ConversationState | null = null) =>
  render(<Rules pack={smallPack.text} query={query} conversation={conversation} actions={actions as unknown as Actions} />, document.body);
const titles = () => [...document.querySelectorAll('.rule b')].map((title) => title.textContent);
const rule = () => document.querySelector<HTMLButtonElement>('.rule');
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

it('shows every rule of the scope under its section', () => {
  show();
  const { sections } = smallPack.text.scope;
  expect(document.querySelectorAll('.rule')).toHaveLength(sections.flatMap(({ rules }) => rules).length);
  expect(document.querySelectorAll('li h2')).toHaveLength(sections.length);
});

it('finds, marks what was found, and tells a rule of several sections once', () => {
  show('billing');
  expect(titles()[0]).toBe('billing');
  expect(document.querySelector('.rule mark')?.textContent).toBe('billing');
  expect(new Set(titles()).size).toBe(titles().length);
});

it('leaves by verdict what the agent wants to see', async () => {
  show();
  const all = titles().length;
  document.querySelector<HTMLButtonElement>('.filter.out')?.click();
  await vi.waitFor(() => expect(titles().length).toBeLessThan(all));
  expect(document.querySelectorAll('li.out')).toHaveLength(titles().length);
});

it('opens a rule: its text to copy without a chat, to insert beside one', async () => {
  show('billing');
  rule()?.click();
  await vi.waitFor(() => expect(button('copy')).toBeDefined());
  expect(button('insert')).toBeUndefined();
  button('copy')?.click();
  expect(actions.copy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('(billing)'));
  const conversation = chat();
  show('billing', conversation);
  button('insert')?.click();
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(conversation, { topic: 'billing', verdict: 'billing' });
});

it('goes from rule to rule by arrows', () => {
  show();
  const rules = [...document.querySelectorAll<HTMLElement>('.rule')];
  rules[0]?.focus();
  rules[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(document.activeElement).toBe(rules[1]);
  rules[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
  expect(document.activeElement).toBe(rules[0]);
});

it('says what to try where no rule is found', () => {
  show('zzzz');
  expect(document.querySelector('.state h2')?.textContent).toBe('rulesNone');
});
