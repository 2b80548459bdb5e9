import { beforeEach, describe, expect, it, vi } from 'vitest';
import { obey } from '../../src/background/commands.ts';
import { tabItem } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { browser, resetBrowser } from './fake-browser.ts';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
vi.mock('../../src/messages.ts', () => ({ sendMessage }));

const REPLY = expect.stringContaining('(dns-zone)');
let tab = 0;
const tooltip = () => browser.action.getTitle({ tabId: tab });
const badge = () => browser.action.getBadgeText({ tabId: tab });

/** What the page answers to a message; a failure stands for a page without a reader. */
function answer(answers: { insertReply?: unknown; copyText?: boolean }): void {
  sendMessage.mockImplementation(async (name: 'insertReply' | 'copyText') => {
    if (answers[name] === undefined) throw new Error('no receiver');
    return answers[name];
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  sendMessage.mockReset();
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

describe('the shortcut that inserts', () => {
  it('inserts the first card of the chat in front', async () => {
    answer({ insertReply: { landed: true } });
    await obey('insert-first', smallPack.text);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('insertReply', { conversation: 'front', text: REPLY }, { tabId: tab, frameId: 3 });
    expect(await badge()).toBe('');
  });

  it.each([
    ['did not land', { insertReply: { landed: false, reason: 'note' }, copyText: true }, 'insertedByClipboard reason_note'],
    ['found no reader', {}, 'insertFailed'],
  ])('says on the icon that it %s', async (_, answers, title) => {
    answer(answers);
    await obey('insert-first', smallPack.text);
    expect(await badge()).toBe('!');
    expect(await tooltip()).toBe(title);
  });

  it('leaves on the clipboard what did not land', async () => {
    answer({ insertReply: { landed: false, reason: 'note' }, copyText: true });
    await obey('insert-first', smallPack.text);
    expect(sendMessage).toHaveBeenLastCalledWith('copyText', REPLY, { tabId: tab, frameId: 3 });
  });
});

describe('the shortcut that copies', () => {
  it('copies the first card of the chat in front and says so', async () => {
    answer({ copyText: true });
    await obey('copy-first', smallPack.text);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('copyText', REPLY, { tabId: tab, frameId: 3 });
    expect(await badge()).toBe('✓');
  });

  it('says where it could not', async () => {
    answer({ copyText: false });
    await obey('copy-first', smallPack.text);
    expect(await badge()).toBe('!');
  });
});

it.each(['insert-first', 'copy-first'] as const)('%s says on the icon where no card stands, and sends nothing', async (shortcut) => {
  await tabItem(tab).remove();
  await obey(shortcut, smallPack.text);
  expect(sendMessage).not.toHaveBeenCalled();
  expect(await badge()).toBe('!');
});
