// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Actions } from '../../src/panel/actions.ts';
import { Chats } from '../../src/panel/Chats.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

function names(conversations: ConversationState[]): (string | null)[] {
  const current = conversations[0] as ConversationState;
  Element.prototype.scrollIntoView = vi.fn();
  const chats = conversations.map((conversation) => ({ tab: 7, here: true, conversation }));
  render(<Chats chats={chats} current={current} choose={vi.fn()} actions={{} as Actions} />, document.body);
  return [...document.querySelectorAll('nav button')].map((button) => button.textContent);
}

it('calls each chat by its customer, and by its number too where two have one name', () => {
  const chats = [
    chat({ conversation: '7', customer: 'Visitor' }),
    chat({ conversation: '8', customer: 'Ana' }),
    chat({ conversation: '9', customer: 'Visitor' }),
    chat({ conversation: '10', customer: null }),
    chat({ conversation: '11', customer: null }),
  ];
  expect(names(chats)).toEqual(['Visitor · 7', 'Ana', 'Visitor · 9', '10', '11']);
});
