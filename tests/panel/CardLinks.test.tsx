// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Card } from '../../src/core/conversation.ts';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { CardLinks } from '../../src/panel/CardLinks.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } },
}));

const actions = { insertLink: vi.fn(), copyLink: vi.fn() };

function show(rest: Partial<Card>, conversation: ConversationState = chat()): Card {
  const shown = card(rest);
  render(
    <CardLinks card={shown} conversation={conversation} pack={smallPack.text} actions={actions as unknown as Actions} />,
    document.body,
  );
  return shown;
}

const links = () => [...document.querySelectorAll('a')].map(({ textContent, href }) => [textContent, href]);
const button = (label: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);

beforeEach(() => vi.clearAllMocks());

it('names the articles, and last a search of the help centre', () => {
  show({});
  expect(links()).toEqual([
    ['Registros de zona', 'https://help.example/es/zona'],
    ['searchHelp buscar dns-zone & más', 'https://help.example/es?q=buscar%20dns-zone%20%26%20m%C3%A1s'],
  ]);
});

it('speaks the language of the reply', () => {
  show({}, chat({ sheet: sheet({ language: 'pt' }), desk: { ...EMPTY_DESK, language: 'en' } }));
  expect(links().map(([name]) => name)).toEqual(['Zone records', 'searchHelp search dns-zone']);
});

it('opens an address beside the chat, which is not told where from', () => {
  show({});
  expect([...document.querySelectorAll('a')].map(({ target, rel }) => [target, rel])).toEqual([
    ['_blank', 'noreferrer'],
    ['_blank', 'noreferrer'],
  ]);
});

it.each([
  ['an article', 'dns-zone', 'Registros de zona'],
  ['the search where there is no article', 'nameservers', 'buscar nameservers & más'],
])('inserts and copies the first address alone: %s', (_, topic, title) => {
  const conversation = chat();
  const shown = show({ topic }, conversation);
  expect(document.querySelectorAll('button')).toHaveLength(2);
  expect(document.querySelector('a')?.nextElementSibling?.contains(button(`insertLink ${title}`))).toBe(true);
  button(`insertLink ${title}`)?.click();
  expect(actions.insertLink).toHaveBeenCalledExactlyOnceWith(conversation, shown);
  expect(actions.copyLink).not.toHaveBeenCalled();
  button(`copyLink ${title}`)?.click();
  expect(actions.copyLink).toHaveBeenCalledExactlyOnceWith(conversation, shown);
  expect(actions.insertLink).toHaveBeenCalledOnce();
});

it('shows nothing for a card without links', () => {
  show({});
  show({ topic: 'not-working' });
  expect(document.body.childElementCount).toBe(0);
});
