import { browser } from '../browser.ts';
import { replyFor, serviceReplyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { doubts } from '../core/health.ts';
import { type TextKey, t } from '../i18n.ts';
import { type InsertResult, sendMessage } from '../messages.ts';
import { type ConversationState, tabItem } from '../storage.ts';

/** One line for the agent after an action. */
export interface Notice {
  text: string;
  failed: boolean;
}

/** All that the panel can do; each says how it went through the notice line. */
export interface Actions {
  insert(conversation: ConversationState, card: Card): void;
  /** Inserts a reply that belongs to no topic. */
  insertService(conversation: ConversationState, id: string): void;
  copy(text: string): void;
  /** Copies what is known of the page, without a word of the chat, for whoever maintains the extension. */
  copyReport(): void;
  pinProduct(conversation: ConversationState, product: string | null): void;
  /** Asks the browser for the site; must be called straight from a click. */
  allow(origin: string): void;
  openSidePanel(): void;
  openPractice(): void;
}

/**
 * The panel's actions for one tab.
 * @param notify shows a line to the agent
 */
export function createActions(tab: number, pack: PackText, notify: (notice: Notice) => void): Actions {
  async function put(conversation: ConversationState, text: string): Promise<void> {
    const result = await deliver(tab, conversation, text);
    if (result.landed) return notify({ text: t('inserted'), failed: false });
    const reason = t(`reason_${result.reason.replaceAll('-', '_')}` as TextKey);
    const copied = await copyText(text);
    notify(copied ? { text: t('insertedByClipboard', reason), failed: true } : { text: t('insertFailed'), failed: true });
  }

  return {
    insert(conversation, card) {
      const text = replyFor(card, conversation, pack);
      if (text !== null) void put(conversation, text);
    },
    insertService(conversation, id) {
      const text = serviceReplyFor(id, conversation, pack);
      if (text !== null) void put(conversation, text);
    },
    async copy(text) {
      notify((await copyText(text)) ? { text: t('copied'), failed: false } : { text: t('copyFailed'), failed: true });
    },
    async copyReport() {
      const report = await describe(tab);
      if (report === null) return notify({ text: t('reportUnreachable'), failed: true });
      notify((await copyText(report)) ? { text: t('copied'), failed: false } : { text: t('copyFailed'), failed: true });
    },
    pinProduct: (conversation, product) => void sendMessage('pinProduct', { tab, conversation: conversation.conversation, product }),
    async allow(origin) {
      const granted = await browser.permissions.request({ origins: [`${origin}/*`] });
      if (!granted) notify({ text: t('allowRefused'), failed: true });
    },
    openSidePanel() {
      if (typeof chrome !== 'undefined' && chrome.sidePanel) void chrome.sidePanel.open({ tabId: tab });
      else void browser.sidebarAction.open();
      window.close();
    },
    openPractice: () => void browser.tabs.create({ url: browser.runtime.getURL('src/practice/practice.html') }),
  };
}

async function deliver(
  tab: number,
  conversation: ConversationState,
  text: string,
): Promise<InsertResult | { landed: false; reason: 'unreachable' }> {
  try {
    return await sendMessage('insertReply', { conversation: conversation.conversation, text }, { tabId: tab, frameId: conversation.frame });
  } catch {
    return { landed: false, reason: 'unreachable' };
  }
}

/** What the reader of a tab can say of its page, and what was read there; null where no reader answers. */
async function describe(tab: number): Promise<string | null> {
  const state = await tabItem(tab).get();
  const frame = state?.conversations[0]?.frame ?? 0;
  const page = await sendMessage('describePage', undefined, { tabId: tab, frameId: frame }).catch(() => null);
  if (page === null) return null;
  const readings = state?.conversations.map(({ site, health }) => ({ site, ...health, doubts: doubts(health) })) ?? [];
  const { name, version } = browser.runtime.getManifest();
  return JSON.stringify({ [name]: version, browser: navigator.userAgent, page, readings }, null, 2);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
