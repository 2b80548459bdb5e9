import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { InsertResult } from '../../src/messages.ts';
import { createActions, type Notice } from '../../src/panel/actions.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

const { sendMessage, request, stored } = vi.hoisted(() => ({ sendMessage: vi.fn(), request: vi.fn(), stored: vi.fn() }));
vi.mock('../../src/messages.ts', () => ({ sendMessage }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    permissions: { request },
    i18n: { getUILanguage: () => 'es', getMessage: (key: string, values: string[]) => [key, ...values].join(' ') },
    runtime: { getManifest: () => ({ name: 'Alcance', version: '1.2.3' }) },
    storage: { session: { get: stored } },
  },
}));

const REPLY = 'Hola Ana, con gusto reviso su dominio (dns-zone).';
const conversation = chat({ frame: 3 });

const writeText = vi.fn<(text: string) => Promise<void>>();
const notify = vi.fn<(notice: Notice) => void>();
const actions = createActions(7, smallPack.text, notify);

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});

/** What the agent is told once `act` is through. */
async function told(act: () => unknown): Promise<Notice | undefined> {
  act();
  await vi.waitFor(() => expect(notify).toHaveBeenCalledOnce());
  return notify.mock.calls[0]?.[0];
}

describe('inserting', () => {
  const insert = () => told(() => actions.insert(conversation, card()));

  it('asks the frame of the conversation, and says that the reply stands there', async () => {
    sendMessage.mockResolvedValue({ landed: true } satisfies InsertResult);
    expect(await insert()).toEqual({ text: 'inserted', failed: false });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('insertReply', { conversation: 'a', text: REPLY }, { tabId: 7, frameId: 3 });
    expect(writeText).not.toHaveBeenCalled();
  });

  it.each(['no-conversation', 'behind', 'no-composer', 'read-only', 'note', 'mismatch'] as const)(
    'copies what did not land and says why: %s',
    async (reason) => {
      sendMessage.mockResolvedValue({ landed: false, reason } satisfies InsertResult);
      expect(await insert()).toEqual({ text: `insertedByClipboard reason_${reason.replace('-', '_')}`, failed: true });
      expect(writeText).toHaveBeenCalledExactlyOnceWith(REPLY);
    },
  );

  it('copies where the tab does not answer', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await insert()).toEqual({ text: 'insertedByClipboard reason_unreachable', failed: true });
  });

  it('says so where the text can be neither inserted nor copied', async () => {
    sendMessage.mockResolvedValue({ landed: false, reason: 'note' } satisfies InsertResult);
    writeText.mockRejectedValue(new Error('not allowed'));
    expect(await insert()).toEqual({ text: 'insertFailed', failed: true });
  });

  it('puts nothing in for a topic that the pack no longer has', () => {
    actions.insert(conversation, card({ topic: 'gone' }));
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('knows the replies that belong to no topic', async () => {
    sendMessage.mockResolvedValue({ landed: true } satisfies InsertResult);
    await told(() => actions.insertService({ ...conversation, sheet: sheet({ language: 'en', domain: 'shop.com' }) }, 'greeting'));
    expect(sendMessage.mock.calls[0]?.[1]).toEqual({ conversation: 'a', text: 'Hello Ana, I check shop.com (greeting).' });
  });
});

describe('copying', () => {
  it('says that it did', async () => {
    expect(await told(() => actions.copy('uno'))).toEqual({ text: 'copied', failed: false });
    expect(writeText).toHaveBeenCalledExactlyOnceWith('uno');
  });

  it('says that it could not', async () => {
    writeText.mockRejectedValue(new Error('not allowed'));
    expect(await told(() => actions.copy('uno'))).toEqual({ text: 'copyFailed', failed: true });
  });
});

describe('dismissing', () => {
  it('notes the topic, and takes it back by undo', async () => {
    const before = chat({ desk: { ...EMPTY_DESK, dismissed: ['billing'] } });
    const notice = await told(() => actions.dismiss(before, card()));
    const order = (dismissed: string[]) => ['arrange', { tab: 7, conversation: 'a', change: { dismissed } }];
    expect(sendMessage.mock.calls).toEqual([order(['billing', 'dns-zone'])]);
    notice?.undo?.();
    expect(sendMessage.mock.calls.at(-1)).toEqual(order(['billing']));
  });
});

describe('a report', () => {
  const page = [{ site: 'chatwoot', matches: { detect: 1 } }];

  it('tells what is known of the page, and no word of the chat', async () => {
    stored.mockResolvedValue({
      'tab:7': { site: 'chatwoot', conversations: [chat({ messages: [{ id: 'm', author: 'customer', text: 'mi clave' }] })] },
    });
    sendMessage.mockResolvedValue(page);
    expect(await told(() => actions.copyReport())).toEqual({ text: 'copied', failed: false });
    const report = JSON.parse(writeText.mock.calls[0]?.[0] ?? '');
    expect(report).toMatchObject({ Alcance: '1.2.3', page, readings: [{ site: 'chatwoot', composer: true, doubts: [] }] });
    expect(JSON.stringify(report)).not.toContain('clave');
  });

  it('says so where the page does not answer', async () => {
    stored.mockResolvedValue({});
    sendMessage.mockRejectedValue(new Error('no receiver'));
    expect(await told(() => actions.copyReport())).toEqual({ text: 'reportUnreachable', failed: true });
    expect(writeText).not.toHaveBeenCalled();
  });
});

describe('allowing a site', () => {
  it('asks for that one site', () => {
    request.mockResolvedValue(true);
    actions.allow('https://chat.example');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://chat.example/*'] });
    expect(notify).not.toHaveBeenCalled();
  });

  it('says what follows from a refusal', async () => {
    request.mockResolvedValue(false);
    expect(await told(() => actions.allow('https://chat.example'))).toEqual({ text: 'allowRefused', failed: true });
  });
});
