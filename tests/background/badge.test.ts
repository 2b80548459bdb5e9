import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintBadge, paintOutcome } from '../../src/background/badge.ts';
import type { Card } from '../../src/core/conversation.ts';
import { type TabState, tabItem } from '../../src/storage.ts';
import { card, sheet } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { browser, resetBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
beforeEach(resetBrowser);

const TAB = 7;

/** A tab with one conversation for each list of cards. */
function state(...chats: Partial<Card>[][]): TabState {
  const conversations = chats.map((cards, index) =>
    chat({ conversation: String(index), visible: index === 0, sheet: sheet({ cards: cards.map(card) }) }),
  );
  return { site: 'chatwoot', conversations };
}

const text = (tab = TAB) => browser.action.getBadgeText({ tabId: tab });
const color = async () => [...(await browser.action.getBadgeBackgroundColor({ tabId: TAB }))].slice(0, 3);
const isRed = async () => {
  const [red = 0, green = 0, blue = 0] = await color();
  return red > green + blue;
};

it('counts what is not answered, in all conversations of the tab', async () => {
  await paintBadge(TAB, state([{}, { answered: true }], [{}, {}]));
  expect(await text()).toBe('3');
  expect(await text(8)).not.toBe('3');
});

it('is red where a request is refused, and only while that is open', async () => {
  await paintBadge(TAB, state([{}], [{ verdict: 'out' }]));
  expect(await isRed()).toBe(true);
  await paintBadge(TAB, state([{}], [{ verdict: 'out', answered: true }]));
  expect(await isRed()).toBe(false);
});

it.each(['in', 'conditional', 'guide', 'billing', 'unlisted', 'ask'] as const)('is not red for %s', async (verdict) => {
  await paintBadge(TAB, state([{ verdict }]));
  expect(await isRed()).toBe(false);
});

it.each([
  ['nothing is open', state([{ answered: true }])],
  ['nothing was asked', state([])],
  ['the tab has no conversation', state()],
  ['the tab is not known', null],
])('is empty where %s', async (_, now) => {
  await paintBadge(TAB, state([{}]));
  await paintBadge(TAB, now);
  expect(await text()).toBe('');
});

describe('how a key went', () => {
  const title = () => browser.action.getTitle({ tabId: TAB });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('stands on the icon and in its tooltip', async () => {
    await paintOutcome(TAB, { text: 'Copiado', failed: false });
    expect([await text(), await title()]).toEqual(['✓', 'Copiado']);
    await paintOutcome(TAB, { text: 'No pude', failed: true });
    expect([await text(), await title(), await isRed()]).toEqual(['!', 'No pude', true]);
  });

  it('makes room for what is open by then', async () => {
    await paintOutcome(TAB, { text: 'No pude', failed: true });
    await tabItem(TAB).set(state([{}, {}]));
    await vi.runAllTimersAsync();
    expect([await text(), await title()]).toEqual(['2', 'Alcance']);
  });
});
