import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awakeItem, tabItem, versionItem } from '../../src/storage.ts';
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
