import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { InsertResult } from '../../src/messages.ts';
import { createActions, type Notice } from '../../src/panel/actions.ts';
import { EMPTY_PROFILE, type Profile } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

const { sendMessage, request, stored, local, update } = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  request: vi.fn(),
  stored: vi.fn(),
  local: { get: vi.fn(), set: vi.fn() },
  update: vi.fn(),
}));
vi.mock('../../src/messages.ts', () => ({ sendMessage }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    permissions: { request },
    i18n: { getUILanguage: () => 'es', getMessage: (key: string, values: string[]) => [key, ...values].join(' ') },
    runtime: { getManifest: () => ({ name: 'Alcance', version: '1.2.3' }) },
    storage: { session: { get: stored }, local },
    tabs: { update },
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

  it('puts nothing in for a reply that the pack does not have', () => {
    actions.insertService(conversation, 'gone');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('answering all', () => {
  const open = [card(), card({ id: 'm:nameservers', topic: 'nameservers' })];
  const rest = [
    card({ id: 'm:database', topic: 'database', answered: true }),
    card({ id: 'm:billing', topic: 'billing', verdict: 'billing' }),
  ];
  const asked = chat({ frame: 3, sheet: sheet({ cards: [...open, ...rest] }), desk: { ...EMPTY_DESK, dismissed: ['billing'] } });
  const ALL = [
    'Hola Ana, le respondo punto por punto:',
    '1. Con gusto reviso su dominio (dns-zone).\n2. Con gusto reviso su dominio (nameservers).',
    '¿Por cuál de estos puntos prefiere que empecemos?',
  ].join('\n\n');

  it('inserts one text with the reply to each request that is open', async () => {
    sendMessage.mockResolvedValue({ landed: true } satisfies InsertResult);
    expect(await told(() => actions.answerAll(asked))).toEqual({ text: 'inserted', failed: false });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('insertReply', { conversation: 'a', text: ALL }, { tabId: 7, frameId: 3 });
    expect(writeText).not.toHaveBeenCalled();
  });

  it('copies the whole where it does not land', async () => {
    sendMessage.mockResolvedValue({ landed: false, reason: 'behind' } satisfies InsertResult);
    expect(await told(() => actions.answerAll(asked))).toEqual({ text: 'insertedByClipboard reason_behind', failed: true });
    expect(writeText).toHaveBeenCalledExactlyOnceWith(ALL);
  });

  it('does nothing where nothing is open', () => {
    actions.answerAll(chat({ ...asked, sheet: sheet({ cards: rest }) }));
    expect([sendMessage, writeText, notify].flatMap(({ mock }) => mock.calls)).toEqual([]);
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

  it.each([
    [undefined, 'Resumen del chat', 'Se le respondió', '- mi_dominio.mx'],
    ['plain', 'Resumen del chat', 'Se le respondió', '- mi_dominio.mx'],
    ['markdown', '## Resumen del chat', '**Se le respondió**', '- mi\\_dominio.mx'],
  ] as const)('writes a summary for a ticket: %s', async (format, title, heading, said) => {
    const messages = [{ id: 'm', author: 'agent' as const, text: 'mi_dominio.mx' }];
    expect(await told(() => actions.copySummary(chat({ messages }), format))).toEqual({ text: 'copied', failed: false });
    const lines = writeText.mock.calls[0]?.[0].split('\n');
    expect(lines?.[0]).toBe(title);
    expect(lines?.slice(-2)).toEqual([heading, said]);
  });
});

describe('the link of a card', () => {
  it.each([
    ['the language of the customer', sheet({ language: 'pt' }), EMPTY_DESK, card(), 'https://help.example/pt/zona'],
    [
      'the language chosen by hand',
      sheet({ language: 'pt' }),
      { ...EMPTY_DESK, language: 'en' as const },
      card(),
      'https://help.example/en/zone',
    ],
    [
      'a topic without articles',
      sheet(),
      EMPTY_DESK,
      card({ topic: 'nameservers' }),
      'https://help.example/es?q=buscar%20nameservers%20%26%20m%C3%A1s',
    ],
  ])('is inserted, and copied, as it is in %s', async (_, sheet, desk, card, url) => {
    sendMessage.mockResolvedValue({ landed: true } satisfies InsertResult);
    const asked = chat({ frame: 3, sheet, desk });
    expect(await told(() => actions.insertLink(asked, card))).toEqual({ text: 'inserted', failed: false });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('insertReply', { conversation: 'a', text: url }, { tabId: 7, frameId: 3 });
    notify.mockClear();
    expect(await told(() => actions.copyLink(asked, card))).toEqual({ text: 'copied', failed: false });
    expect(writeText).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('is neither inserted nor copied where there is none', () => {
    actions.insertLink(conversation, card({ topic: 'not-working' }));
    actions.copyLink(conversation, card({ topic: 'not-working' }));
    expect([sendMessage, writeText, notify].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

describe('the form of address', () => {
  const liked: Profile = {
    ...EMPTY_PROFILE,
    own: [{ id: 'a', title: 'Mía', text: 'Texto mío.' }],
    favourites: ['own:a'],
    recent: ['own:a'],
  };

  it.each([
    ['beside all else that the agent likes', { profile: liked }, { ...liked, address: 'tu' }],
    ['as the first thing that the agent likes', {}, { ...EMPTY_PROFILE, address: 'tu' }],
  ])('holds in the chat, and is remembered %s', async (_, before, profile) => {
    local.get.mockResolvedValue(before);
    actions.address(conversation, 'tu');
    await vi.waitFor(() => expect(local.set).toHaveBeenCalledExactlyOnceWith({ profile }));
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('arrange', { tab: 7, conversation: 'a', change: { address: 'tu' } });
  });
});

describe('going to another tab', () => {
  it('brings it to the front', () => {
    actions.goTo(9);
    expect(update).toHaveBeenCalledExactlyOnceWith(9, { active: true });
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
