// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Desk, EMPTY_DESK } from '../../src/core/desk.ts';
import type { Language } from '../../src/core/pack.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { Toolbar } from '../../src/panel/Toolbar.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { sheet } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } },
}));

const actions = { arrange: vi.fn(), address: vi.fn() };

/** Paints the toolbar of a customer who writes in `language`. */
function show(language: Language, desk: Partial<Desk> = {}): ConversationState {
  const conversation = chat({ sheet: sheet({ language }), desk: { ...EMPTY_DESK, ...desk } });
  render(<Toolbar conversation={conversation} actions={actions as unknown as Actions} />, document.body);
  return conversation;
}

const languages = () => document.querySelector('select') as HTMLSelectElement;
const addresses = () => [...document.querySelectorAll('button')];
const pressed = () => addresses().map(({ textContent, ariaPressed }) => [textContent, ariaPressed]);

beforeEach(() => vi.clearAllMocks());

it('offers the language of the customer, named, and each by itself', () => {
  show('pt');
  expect(languages().value).toBe('');
  const offered = [...languages().options].map(({ value, textContent }) => [value, textContent]);
  expect(offered).toEqual([
    ['', 'languageAuto language_pt'],
    ['es', 'language_es'],
    ['pt', 'language_pt'],
    ['en', 'language_en'],
  ]);
});

it.each([
  ['a language', null, 'en', 'en'],
  ['none, for the customer tells it', 'en' as const, '', null],
])('answers in %s', (_, before, chosen, language) => {
  const conversation = show('es', { language: before });
  expect(languages().value).toBe(before ?? '');
  languages().value = chosen;
  languages().dispatchEvent(new Event('change', { bubbles: true }));
  expect(actions.arrange).toHaveBeenCalledExactlyOnceWith(conversation, { language });
});

it('tells which form of address holds, and changes it', () => {
  const conversation = show('es');
  expect(pressed()).toEqual([
    ['address_usted', 'true'],
    ['address_tu', 'false'],
  ]);
  addresses()[1]?.click();
  expect(actions.address).toHaveBeenCalledExactlyOnceWith(conversation, 'tu');
  show('es', { address: 'tu' });
  expect(pressed().map(([, isPressed]) => isPressed)).toEqual(['false', 'true']);
});

it.each<[Language, Language | null, number]>([
  ['es', null, 2],
  ['pt', null, 0],
  ['en', null, 0],
  ['pt', 'es', 2],
  ['es', 'en', 0],
])('chooses a form of address in Spanish only: to a customer in %s, answered in %s', (language, chosen, forms) => {
  show(language, { language: chosen });
  expect(addresses()).toHaveLength(forms);
});
