// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../src/content/watcher.ts';
import type { ConversationReport } from '../../src/messages.ts';
import { expected, loadConsole, unloadConsole } from '../consoles/load.ts';

let stop: AbortController;
let observers: number;
const seen = vi.fn();
const changed = vi.fn<(report: ConversationReport) => void>();
const gone = vi.fn();

const start = () => watch(document, { seen, changed, gone }, stop.signal);
/** Lets observers speak and runs each timer that is due once. */
const settle = () => vi.runOnlyPendingTimersAsync();
const reports = () => changed.mock.calls.map(([report]) => report);
const texts = (report: ConversationReport | undefined) => report?.messages.map((message) => message.text);

function say(conversation: string, text: string): void {
  const row = document.createElement('div');
  row.className = 'message-row response';
  row.id = `msg-${conversation}${text.length}`;
  row.innerHTML = '<div class="msg-body"></div>';
  row.firstElementChild?.append(text);
  document.getElementById(`messagesBlock-${conversation}`)?.append(row);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  stop = new AbortController();
  observers = 0;
  const Real = globalThis.MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      override observe(...args: Parameters<MutationObserver['observe']>): void {
        observers++;
        super.observe(...args);
      }
    },
  );
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a page with a console', () => {
  beforeEach(() => {
    loadConsole('live-helper-chat');
    start();
  });

  it('is told once, with every conversation', async () => {
    await settle();
    await settle();
    expect(seen.mock.calls.map(([site]) => site?.id)).toEqual(['livehelperchat']);
    expect(reports().map(({ conversation, customer, messages }) => ({ id: conversation, customer, messages }))).toEqual(
      expected('live-helper-chat').conversations,
    );
    expect(observers).toBe(2);
  });

  it('tells a burst of messages once', async () => {
    changed.mockClear();
    for (const text of ['uno', 'y dos', 'y por fin tres']) {
      say('502', text);
      await Promise.resolve();
    }
    await settle();
    expect(reports().map((report) => report.conversation)).toEqual(['502']);
    expect(texts(reports()[0])?.slice(-3)).toEqual(['uno', 'y dos', 'y por fin tres']);
  });

  it('says nothing of a redraw that changes no word', async () => {
    changed.mockClear();
    const block = document.getElementById('messagesBlock-501');
    block?.replaceChildren(...[...block.children].map((row) => row.cloneNode(true)));
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it('follows a conversation that opens later', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div class="msgBlock msgBlock-admin" id="messagesBlock-503"></div>');
    await settle();
    changed.mockClear();
    say('503', 'hola');
    await settle();
    expect(reports().map((report) => [report.conversation, texts(report)])).toEqual([['503', ['hola']]]);
  });

  it('follows a conversation whose container was drawn anew', async () => {
    const block = document.getElementById('messagesBlock-502');
    block?.replaceWith(block.cloneNode(true));
    await settle();
    changed.mockClear();
    say('502', 'sigo aquí');
    await settle();
    expect(texts(reports()[0])).toEqual(['buenas tardes', 'sigo aquí']);
    expect(gone).not.toHaveBeenCalled();
  });

  it('tells of a conversation that closes, once', async () => {
    document.getElementById('chat-id-502')?.remove();
    await settle();
    await settle();
    expect(gone.mock.calls).toEqual([['502']]);
  });

  it('tells of a console that closes', async () => {
    unloadConsole();
    await settle();
    expect(gone.mock.calls.flat().toSorted()).toEqual(['501', '502']);
    expect(seen).toHaveBeenLastCalledWith(null);
  });

  it('misses a composer only in the conversation that is in front', async () => {
    // jsdom draws nothing: what is in front is told by the console's own class.
    Object.assign(Element.prototype, {
      checkVisibility(this: Element) {
        return this.closest('.chat-tab-pane')?.classList.contains('active') ?? true;
      },
    });
    document.querySelector('#editor-501')?.remove();
    say('501', 'uno');
    say('502', 'dos');
    await settle();
    await settle();
    const composers = new Map(reports().map(({ conversation, health }) => [conversation, health.composer]));
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    expect(Object.fromEntries(composers)).toEqual({ 501: false, 502: true });
  });

  it('masks secrets before it tells', async () => {
    say('502', 'mi clave es: Rosal#2024 y la tarjeta 4111 1111 1111 1111');
    await settle();
    const told = JSON.stringify(changed.mock.calls);
    expect(told).not.toContain('Rosal#2024');
    expect(told).not.toContain('4111');
    expect(texts(reports().at(-1))?.at(-1)).toContain('mi clave es: •');
  });

  it('stops everything at the signal', async () => {
    vi.clearAllMocks();
    say('501', 'antes');
    stop.abort();
    say('501', 'después de todo');
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    expect([...seen.mock.calls, ...changed.mock.calls, ...gone.mock.calls]).toEqual([]);
  });
});

describe('a page without a console', () => {
  beforeEach(() => {
    unloadConsole();
    start();
  });

  it('is told as such and costs no observer', async () => {
    document.body.append('algo cambia');
    await settle();
    expect(seen.mock.calls).toEqual([[null]]);
    expect(changed).not.toHaveBeenCalled();
    expect(observers).toBe(0);
  });

  it('is read as soon as a console opens in it', async () => {
    loadConsole('chatwoot');
    await settle();
    expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'chatwoot' }));
    expect(reports().map((report) => report.conversation)).toEqual(['101']);
  });

  it('is not looked over while its elements stay as many', async () => {
    const looked = vi.spyOn(document, 'querySelector');
    for (let look = 0; look < 5; look++) await settle();
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
  });

  it('is looked over now and then all the same, for a console may open without a new element', async () => {
    document.body.innerHTML = '<ul><li></li></ul>';
    await settle();
    (document.querySelector('ul') as Element).className = 'conversation-panel';
    for (let look = 0; look < 8; look++) await settle();
    expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'chatwoot-3' }));
  });
});

it('takes another address for another conversation', async () => {
  loadConsole('chatwoot');
  start();
  changed.mockClear();
  history.pushState(null, '', '/app/accounts/1/conversations/102');
  await settle();
  expect(gone.mock.calls).toEqual([['101']]);
  expect(reports().map((report) => report.conversation)).toEqual(['102']);
});
