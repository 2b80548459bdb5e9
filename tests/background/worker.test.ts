import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awakeItem, packTextItem, tabItem, versionItem } from '../../src/storage.ts';
import { smallPack } from '../core/small-pack.ts';
import { report } from '../report.ts';
import { browser, grant, registered, resetBrowser } from './fake-browser.ts';

type Handler = (message: { data: unknown; sender: object }) => Promise<unknown>;
const handlers = vi.hoisted(() => new Map<string, Handler>());

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
vi.mock('../../src/messages.ts', () => ({
  onMessage: (name: string, handler: Handler) => handlers.set(name, handler),
  sendMessage: vi.fn(),
}));
vi.mock('../../src/content/reader.ts?script&iife', () => ({ default: 'src/content/reader.js' }));
vi.mock('virtual:pack', async () => ({ default: (await import('../core/small-pack.ts')).smallPack }));

const TAB = 7;
const READER = { id: 'test-extension-id', tab: { id: TAB }, frameId: 0, url: 'https://chat.example/' };
const PANEL = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/src/panel/panel.html' };
const SITE = 'https://chat.example/*';

/** Starts a worker, as the browser does at each wake-up. */
async function start(): Promise<void> {
  handlers.clear();
  vi.resetModules();
  await import('../../src/background/worker.ts');
  await vi.waitFor(async () => expect(await awakeItem.get()).toBe(true));
}

const send = async (name: string, data: unknown, sender: object) => handlers.get(name)?.({ data, sender });

const said = (...texts: string[]) => report('a', texts);

const tabs = () => vi.spyOn(browser.tabs, 'create');
const topics = async () => (await tabItem(TAB).get())?.conversations.flatMap((chat) => chat.sheet.cards.map((card) => card.topic));
const badge = () => browser.action.getBadgeText({ tabId: TAB });

beforeEach(() => {
  vi.restoreAllMocks();
  resetBrowser();
});

describe('the worker wakes', () => {
  it('for the first time: keeps the pack and shows the welcome page', async () => {
    const create = tabs();
    await start();
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create.mock.calls[0]?.[0].url).toMatch(/welcome\.html$/);
    expect(await packTextItem.get()).toEqual(smallPack.text);
    expect(await versionItem.get()).toBe('1.2.3');
  });

  it('with the browser: keeps the new pack and reads the allowed sites, without a welcome', async () => {
    const create = tabs();
    await versionItem.set('1.0.0');
    grant(SITE);
    await start();
    await vi.waitFor(() => expect(registered().map((script) => script.matches)).toEqual([[SITE]]));
    expect(await versionItem.get()).toBe('1.2.3');
    expect(await packTextItem.get()).toEqual(smallPack.text);
    expect(create).not.toHaveBeenCalled();
  });

  it('from a mere sleep: does nothing but listen', async () => {
    await awakeItem.set(true);
    grant(SITE);
    const create = tabs();
    await start();
    expect(await packTextItem.get()).toBeNull();
    expect(registered()).toEqual([]);
    expect(create).not.toHaveBeenCalled();
    await send('conversationChanged', said('quiero pagar mi factura vencida'), READER);
    expect(await topics()).toEqual(['billing']);
  });
});

describe('what a reader says', () => {
  beforeEach(start);

  it('becomes cards and a count on the icon', async () => {
    await send('conversationChanged', said('quiero pagar mi factura vencida'), READER);
    expect(await topics()).toEqual(['billing']);
    expect(await badge()).toBe('1');
    await send('conversationGone', 'a', READER);
    expect(await topics()).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('gives the reply that a number key means', async () => {
    await send('conversationChanged', said('quiero pagar mi factura vencida'), READER);
    const key = (position: number, conversation = 'a') => send('replyForKey', { conversation, position }, READER);
    expect(await key(1)).toBe('Hola Ana, con gusto reviso su dominio (billing).');
    expect(await key(2)).toBeNull();
    expect(await key(1, 'gone')).toBeNull();
  });

  it.each([
    ['another extension', { ...READER, id: 'other' }],
    ['no tab', { id: READER.id, url: READER.url }],
  ])('is not taken from %s', async (_, sender) => {
    for (const [name, data] of [
      ['conversationChanged', said('quiero pagar mi factura')],
      ['conversationGone', 'a'],
      ['frameSeen', { site: 'chatwoot' }],
      ['replyForKey', { conversation: 'a', position: 1 }],
    ] as const) {
      await expect(send(name, data, sender)).rejects.toThrow();
    }
    expect(await tabItem(TAB).get()).toBeNull();
  });
});

describe('what the panel says', () => {
  beforeEach(start);
  const pin = (sender: object) => send('arrange', { tab: TAB, conversation: 'a', change: { product: 'builder' } }, sender);
  const pinned = async () => (await tabItem(TAB).get())?.conversations[0]?.desk.product;

  it('pins the product', async () => {
    await send('conversationChanged', said('necesito crear un registro CNAME'), READER);
    await pin(PANEL);
    expect(await pinned()).toBe('builder');
  });

  it.each([
    ['a page that is read', READER],
    ['another extension', { id: 'other', url: 'chrome-extension://other/panel.html' }],
    ['another extension that gives our address', { ...PANEL, id: 'other' }],
    ['a page that looks like ours', { ...PANEL, url: 'https://evil.example/chrome-extension://test-extension-id/' }],
    ['nowhere', { id: PANEL.id }],
  ])('is not taken from %s', async (_, sender) => {
    await send('conversationChanged', said('necesito crear un registro CNAME'), READER);
    await expect(pin(sender)).rejects.toThrow();
    expect(await pinned()).toBeNull();
  });
});

describe('a tab', () => {
  beforeEach(async () => {
    await start();
    await send('conversationChanged', said('quiero pagar mi factura vencida'), READER);
  });
  const forgotten = () => vi.waitFor(async () => expect(await tabItem(TAB).get()).toBeNull());
  const updated = (status: string, url?: string) => browser.tabs.onUpdated.trigger(TAB, { status } as never, { id: TAB, url } as never);

  it('that is closed is forgotten', async () => {
    await browser.tabs.onRemoved.trigger(TAB, {} as never);
    await forgotten();
  });

  it('that left for a site without permission is forgotten', async () => {
    await updated('complete');
    await forgotten();
  });

  it('that only loads, or stays on an allowed site, is not', async () => {
    await updated('loading');
    await updated('complete', 'https://chat.example/2');
    expect(await topics()).toEqual(['billing']);
  });
});

it('a site allowed or forbidden later is followed', async () => {
  await start();
  grant(SITE);
  browser.permissions.onAdded.trigger();
  await vi.waitFor(() => expect(registered().map((script) => script.matches)).toEqual([[SITE]]));
  grant();
  browser.permissions.onRemoved.trigger();
  await vi.waitFor(() => expect(registered()).toEqual([]));
});
