// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import { Asked } from '../../src/panel/Asked.tsx';
import type { Actions } from '../../src/panel/actions.ts';
import type { ConversationState } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const actions = { arrange: vi.fn(), copySummary: vi.fn() };

function show(rest: Partial<ConversationState>): ConversationState {
  const conversation = chat(rest);
  render(<Asked conversation={conversation} pack={smallPack.text} actions={actions as unknown as Actions} />, document.body);
  return conversation;
}

const cards = [
  card({ topic: 'dns-zone' }),
  card({ topic: 'nameservers', answered: true }),
  card({ topic: 'programming-design', verdict: 'out', answered: true, insisted: true }),
  card({ topic: 'billing', verdict: 'billing' }),
].map((each) => ({ ...each, id: each.topic }));

it('puts every request under its state', () => {
  show({ sheet: sheet({ cards }), desk: { ...EMPTY_DESK, dismissed: ['billing'] } });
  const groups = [...document.querySelectorAll('section')].map((section) => [
    section.querySelector('h2')?.textContent,
    ...[...section.querySelectorAll('li')].map((line) => line.dataset.topic),
  ]);
  expect(groups).toEqual([
    ['asked_open', 'dns-zone'],
    ['asked_answered', 'nameservers'],
    ['asked_refused', 'programming-design'],
    ['asked_dismissed', 'billing'],
  ]);
  expect(document.querySelector('[data-topic="programming-design"] .insisted')).not.toBeNull();
});

it('takes a dismissed request back', () => {
  const conversation = show({ sheet: sheet({ cards }), desk: { ...EMPTY_DESK, dismissed: ['billing', 'x'] } });
  document.querySelector<HTMLButtonElement>('[data-topic="billing"] button')?.click();
  expect(actions.arrange).toHaveBeenCalledExactlyOnceWith(conversation, { dismissed: ['x'] });
});

it('shows words of a chat as words only', () => {
  const text = `<img src=x onerror=alert(1)> ${'y más '.repeat(40)}`;
  show({ sheet: sheet({ cards }), messages: [{ id: cards[0]?.message ?? '', author: 'customer', text }] });
  expect(document.querySelector('img')).toBeNull();
  expect(document.querySelector('[data-topic="dns-zone"] details')?.textContent).toContain(text);
});

it('says so where nothing was asked', () => {
  show({ sheet: sheet() });
  expect(document.querySelector('.state h2')?.textContent).toBe('askedNone');
});
