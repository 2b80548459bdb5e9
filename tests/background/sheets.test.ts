import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSheets } from '../../src/background/sheets.ts';
import { tabItem } from '../../src/storage.ts';
import { smallJudge, smallPack } from '../core/small-pack.ts';
import { report } from '../report.ts';
import { browser, resetBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));

const TAB = 7;
const ZONE = 'necesito crear un registro CNAME';
const BILLING = 'quiero pagar mi factura vencida';

const judge = smallJudge();
let sheets: ReturnType<typeof createSheets>;

beforeEach(() => {
  resetBrowser();
  sheets = createSheets(() => judge, smallPack.text);
});

const stored = async (tab = TAB) => (await tabItem(tab).get())?.conversations ?? [];
const topics = async (tab = TAB) => (await stored(tab)).map((chat) => chat.sheet.cards.map((card) => card.topic));

describe('a report', () => {
  it('becomes a sheet in the storage of the session, and nowhere else', async () => {
    const state = await sheets.report(TAB, 0, report('a', ['hola', ZONE]));
    expect(state.site).toBe('chatwoot');
    expect(await tabItem(TAB).get()).toEqual(state);
    expect(await topics()).toEqual([['dns-zone']]);
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('takes the place of the earlier one of the same conversation', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.report(TAB, 0, report('b', ['hola'], { visible: false }));
    await sheets.report(TAB, 0, report('a', [ZONE, BILLING], { customer: 'Ana Rosales' }));
    expect((await stored()).map(({ conversation, customer }) => [conversation, customer])).toEqual([
      ['a', 'Ana Rosales'],
      ['b', 'Ana'],
    ]);
    expect(await topics()).toEqual([['dns-zone', 'billing'], []]);
  });

  it('puts its conversation in front of the others of its frame only', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.report(TAB, 3, report('other frame', [ZONE]));
    await sheets.report(TAB, 0, report('b', [ZONE]));
    const front = async () => (await stored()).filter((chat) => chat.visible).map((chat) => chat.conversation);
    expect(await front()).toEqual(['other frame', 'b']);
    await sheets.report(TAB, 0, report('c', [ZONE], { visible: false }));
    expect(await front()).toEqual(['other frame', 'b']);
  });

  it('is kept apart from those of another tab', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.report(8, 0, report('a', [BILLING]));
    expect([await topics(TAB), await topics(8)]).toEqual([[['dns-zone']], [['billing']]]);
  });

  it('loses nothing where many come at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `chat ${index}`);
    await Promise.all(names.map((name) => sheets.report(TAB, 0, report(name, [ZONE]))));
    expect((await stored()).map((chat) => chat.conversation)).toEqual(names);
  });

  it('that fails does not stop the next', async () => {
    const failing = createSheets(() => {
      throw new Error('no model');
    }, smallPack.text);
    const first = failing.report(TAB, 0, report('a', [ZONE]));
    const second = failing.frameSeen(TAB, 0, 'chatwoot');
    await expect(first).rejects.toThrow('no model');
    expect((await second).site).toBe('chatwoot');
  });

  it('goes on where a worker that died left off', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.arrange(TAB, 'a', { product: 'builder' });
    const reborn = createSheets(() => judge, smallPack.text);
    await reborn.report(TAB, 0, report('b', [BILLING]));
    expect(await topics()).toEqual([['dns-zone'], ['billing']]);
    expect((await stored())[0]?.desk.product).toBe('builder');
  });
});

describe('a pinned product', () => {
  const first = async () => {
    const [chat] = await stored();
    return { product: chat?.sheet.product, pinned: chat?.sheet.productPinned, verdict: chat?.sheet.cards[0]?.verdict };
  };

  it('decides the cards that stand, and survives the next report', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    expect(await first()).toEqual({ product: null, pinned: false, verdict: 'in' });
    await sheets.arrange(TAB, 'a', { product: 'builder' });
    expect(await first()).toEqual({ product: 'builder', pinned: true, verdict: 'unlisted' });
    await sheets.report(TAB, 0, report('a', [ZONE, 'tengo reventa']));
    expect(await first()).toEqual({ product: 'builder', pinned: true, verdict: 'unlisted' });
  });

  it('gives way to what the conversation tells once it is taken out', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE, 'tengo reventa']));
    await sheets.arrange(TAB, 'a', { product: 'builder' });
    await sheets.arrange(TAB, 'a', { product: null });
    expect(await first()).toEqual({ product: 'reseller', pinned: false, verdict: 'guide' });
  });

  it('is of one conversation only', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.report(TAB, 0, report('b', [ZONE]));
    await sheets.arrange(TAB, 'b', { product: 'builder' });
    expect((await stored()).map((chat) => chat.desk.product)).toEqual([null, 'builder']);
  });

  it('of a conversation that is gone changes nothing', async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    const before = await stored();
    await sheets.arrange(TAB, 'gone', { product: 'builder' });
    expect(await stored()).toEqual(before);
  });
});

describe('what leaves', () => {
  beforeEach(async () => {
    await sheets.report(TAB, 0, report('a', [ZONE]));
    await sheets.report(TAB, 3, report('b', [BILLING]));
  });
  const left = async () => (await stored()).map((chat) => chat.conversation);

  it('a conversation', async () => {
    await sheets.drop(TAB, 0, 'a');
    expect(await left()).toEqual(['b']);
    await sheets.drop(TAB, 0, 'gone');
    expect(await left()).toEqual(['b']);
  });

  it('not a conversation that another frame shows by now', async () => {
    await sheets.report(TAB, 3, report('a', [ZONE]));
    await sheets.drop(TAB, 0, 'a');
    expect(await left()).toEqual(['a', 'b']);
  });

  it('a tab, and only that', async () => {
    await sheets.report(8, 0, report('c', [ZONE]));
    await sheets.forget(TAB);
    expect(await tabItem(TAB).get()).toBeNull();
    expect((await stored(8)).map((chat) => chat.conversation)).toEqual(['c']);
  });

  it('not the console of one frame where another frame finds none', async () => {
    const state = await sheets.frameSeen(TAB, 5, null);
    expect(state.site).toBe('chatwoot');
    expect(await left()).toEqual(['a', 'b']);
  });

  it('the site, where its only frame finds none any more', async () => {
    await sheets.drop(TAB, 3, 'b');
    expect(await sheets.frameSeen(TAB, 0, null)).toEqual({ site: null, conversations: [] });
  });

  it('the conversations of a frame whose page was left, though another frame has some', async () => {
    await sheets.frameSeen(TAB, 3, null);
    expect(await left()).toEqual(['a']);
  });
});

it('a frame that finds a console says so before there is a conversation', async () => {
  expect(await sheets.frameSeen(TAB, 0, null)).toEqual({ site: null, conversations: [] });
  expect(await sheets.frameSeen(TAB, 0, 'chatwoot')).toEqual({ site: 'chatwoot', conversations: [] });
});
