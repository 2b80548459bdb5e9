import { beforeEach, describe, expect, it, vi } from 'vitest';
import { insertFirst } from '../../src/background/commands.ts';
import { tabItem } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { browser, resetBrowser } from './fake-browser.ts';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
vi.mock('../../src/messages.ts', () => ({ sendMessage }));

const repaint = vi.fn(async (_: number) => undefined);
const insert = () => insertFirst(smallPack.text, repaint);
let tab = 0;

beforeEach(async () => {
  vi.restoreAllMocks();
  sendMessage.mockReset();
  repaint.mockClear();
  resetBrowser();
  tab = (await browser.tabs.create({ url: 'https://chat.example/', active: true })).id as number;
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: tab }] as never);
  await tabItem(tab).set({
    site: 'chatwoot',
    conversations: [
      chat({ conversation: 'behind', visible: false, sheet: sheet({ cards: [card({ topic: 'billing' })] }) }),
      chat({ conversation: 'front', frame: 3, sheet: sheet({ cards: [card({ id: 'first' }), card({ topic: 'billing' })] }) }),
    ],
  });
});

describe('the shortcut', () => {
  it('inserts the first card of the chat in front', async () => {
    sendMessage.mockResolvedValue({ landed: true });
    expect(await insert()).toBe(true);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(
      'insertReply',
      { conversation: 'front', text: expect.stringContaining('(dns-zone)') },
      { tabId: tab, frameId: 3 },
    );
  });

  it.each([
    ['did not land', () => sendMessage.mockResolvedValue({ landed: false, reason: 'note' })],
    ['found no reader', () => sendMessage.mockRejectedValue(new Error('no receiver'))],
  ])('says on the icon that it %s, for a moment', async (_, answer) => {
    vi.useFakeTimers();
    answer();
    expect(await insert()).toBe(false);
    expect(await browser.action.getBadgeText({ tabId: tab })).toBe('!');
    expect(repaint).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(repaint).toHaveBeenCalledExactlyOnceWith(tab);
    vi.useRealTimers();
  });

  it('does nothing where no card stands', async () => {
    await tabItem(tab).remove();
    expect(await insert()).toBe(false);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
