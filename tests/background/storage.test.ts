import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awakeItem, type Tabs, tabItem, versionItem, watchTabs } from '../../src/storage.ts';
import { browser, resetBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
beforeEach(resetBrowser);

describe('a stored value', () => {
  it('is null, then what was set, then null again', async () => {
    expect(await versionItem.get()).toBeNull();
    await versionItem.set('1.0.0');
    expect(await versionItem.get()).toBe('1.0.0');
    await versionItem.remove();
    expect(await versionItem.get()).toBeNull();
  });

  it('lies in its own area: transcripts never on the disk', async () => {
    await tabItem(1).set({ site: null, conversations: [] });
    await awakeItem.set(true);
    await versionItem.set('1.0.0');
    expect(Object.keys(await browser.storage.session.get()).toSorted()).toEqual(['awake', 'tab:1']);
    expect(Object.keys(await browser.storage.local.get())).toEqual(['version']);
  });
});

describe('watching a value', () => {
  const heard = vi.fn();
  let stop: AbortController;

  beforeEach(() => {
    heard.mockClear();
    stop = new AbortController();
    versionItem.watch(heard, stop.signal);
  });

  it('hears each change, null on removal', async () => {
    await versionItem.set('1.0.0');
    await versionItem.set('2.0.0');
    await versionItem.remove();
    expect(heard.mock.calls).toEqual([['1.0.0'], ['2.0.0'], [null]]);
  });

  it('hears nothing of another key, nor of the same key in another area', async () => {
    await browser.storage.local.set({ pack: 1 });
    await browser.storage.session.set({ version: '3.0.0' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('ends with the signal', async () => {
    stop.abort();
    await versionItem.set('1.0.0');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('watching every tab', () => {
  const empty = { site: null, conversations: [] };
  let stop: AbortController;
  let heard: Tabs[];
  const watch = () => watchTabs((tabs) => heard.push(tabs), stop.signal);

  beforeEach(() => {
    stop = new AbortController();
    heard = [];
  });

  it('hears what stands there, then each change, and nothing but tabs', async () => {
    await tabItem(1).set(empty);
    await awakeItem.set(true);
    await watch();
    await tabItem(2).set(empty);
    await tabItem(1).remove();
    expect(heard.map((tabs) => [...tabs.keys()])).toEqual([[1], [1, 2], [2]]);
  });

  it('takes what changed while it was reading for newer than what it read, and speaks of all at once', async () => {
    await tabItem(1).set(empty);
    await tabItem(2).set(empty);
    const read = browser.storage.session.get.bind(browser.storage.session);
    vi.spyOn(browser.storage.session, 'get').mockImplementationOnce(async (keys) => {
      const stored = await read(keys);
      await tabItem(1).set({ ...empty, site: 'chatwoot' });
      return stored;
    });
    await watch();
    expect(heard.map((tabs) => [...tabs].map(([tab, { site }]) => [tab, site]))).toEqual([
      [
        [1, 'chatwoot'],
        [2, null],
      ],
    ]);
  });

  it('ends with the signal', async () => {
    await watch();
    stop.abort();
    await tabItem(1).set(empty);
    expect(heard).toHaveLength(1);
  });

  it('fails where nothing can be read', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('gone'));
    await expect(watch()).rejects.toThrow('gone');
  });
});
