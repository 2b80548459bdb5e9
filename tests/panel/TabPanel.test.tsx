// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TabPanel } from '../../src/panel/TabPanel.tsx';
import { packTextItem, tabItem } from '../../src/storage.ts';
import { browser, resetBrowser } from '../background/fake-browser.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => import('../background/fake-browser.ts'));

const TAB = 7;
const show = () => render(<TabPanel tab={TAB} offerSidePanel={false} />, document.body);
const title = () => document.querySelector('.state h2')?.textContent;
const topics = () => [...document.querySelectorAll<HTMLElement>('.card')].map((shown) => shown.dataset['topic']);
/** A tab in which one thing is asked. */
const asked = () => tabItem(TAB).set({ site: 'chatwoot', conversations: [chat({ sheet: sheet({ turn: [{ id: '1', text: 'x' }], cards: [card({ message: '1' })] }) })] }); // biome-ignore format: one line

beforeEach(() => {
  vi.restoreAllMocks();
  resetBrowser();
});
afterEach(() => render(null, document.body));

it('shows where its parts will stand until the pack is there, then the cards', async () => {
  await asked();
  show();
  await vi.waitFor(() => expect(document.querySelector('.skeleton')).not.toBeNull());
  await packTextItem.set(smallPack.text);
  await vi.waitFor(() => expect(topics()).toEqual(['dns-zone']));
  expect(document.querySelector('.skeleton')).toBeNull();
});

it.each(['local', 'session'] as const)('says that it could not read what is stored (%s)', async (area) => {
  await packTextItem.set(smallPack.text);
  vi.spyOn(browser.storage[area], 'get').mockRejectedValue(new Error('gone'));
  show();
  await vi.waitFor(() => expect(title()).toBe('stateLoadFailed'));
});

it('shows what changes', async () => {
  await packTextItem.set(smallPack.text);
  show();
  await asked();
  await vi.waitFor(() => expect(topics()).toEqual(['dns-zone']));
});
