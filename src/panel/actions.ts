import { browser } from '../browser.ts';
import { languageOf, linksFor, replyFor, serviceReplyFor } from '../core/answer.ts';
import { combinedReply } from '../core/combine.ts';
import type { PackText } from '../core/compile.ts';
import { type Card, openCards } from '../core/conversation.ts';
import type { Address, Desk } from '../core/desk.ts';
import { doubts } from '../core/health.ts';
import { summaryFor } from '../core/summary.ts';
import { topicTitle } from '../core/titles.ts';
import { deliver } from '../deliver.ts';
import { interfaceLanguage, notInserted, t } from '../i18n.ts';
import { sendMessage } from '../messages.ts';
import { type ConversationState, editProfile, tabItem } from '../storage.ts';

/** One line for the agent after an action. */
export interface Notice {
  text: string;
  failed: boolean;
  /** Takes back what was done; absent where that makes no sense. */
  undo?: () => void;
}

/** All that the panel can do; each says how it went through the notice line. */
export interface Actions {
  insert(conversation: ConversationState, card: Card): void;
  /** Inserts a reply that belongs to no topic. */
  insertService(conversation: ConversationState, id: string): void;
  /** Inserts a text as it is. */
  insertText(conversation: ConversationState, text: string): void;
  /** Says how something went that the panel did by itself. */
  tell(notice: Notice): void;
  copy(text: string): void;
  /** Copies the address of a card's first link. */
  copyLink(conversation: ConversationState, card: Card): void;
  /** Inserts one answer to all that is open. */
  answerAll(conversation: ConversationState): void;
  /** Copies a summary of the conversation for a ticket. */
  copySummary(conversation: ConversationState, format?: 'plain' | 'markdown'): void;
  /** Says that a card does not apply; it stays out of the conversation until that is taken back. */
  dismiss(conversation: ConversationState, card: Card): void;
  /** Copies what is known of the page, without a word of the chat, for whoever maintains the extension. */
  copyReport(): void;
  /** Notes what the agent decided about a conversation. */
  arrange(conversation: ConversationState, change: Partial<Desk>): void;
  /** Addresses the customer of a conversation, and those of later ones, this way in Spanish. */
  address(conversation: ConversationState, address: Address): void;
  /** Puts the address of a card's first link into the composer. */
  insertLink(conversation: ConversationState, card: Card): void;
  /** Asks the browser for the site; must be called straight from a click. */
  allow(origin: string): void;
  openSidePanel(): void;
  openPractice(): void;
  /** Brings another tab to the front. */
  goTo(tab: number): void;
}

/**
 * The panel's actions for one tab.
 * @param notify shows a line to the agent
 */
export function createActions(tab: number, pack: PackText, notify: (notice: Notice) => void): Actions {
  async function put(conversation: ConversationState, text: string): Promise<void> {
    const result = await deliver(tab, conversation, text);
    if (result.landed) return notify({ text: t('inserted'), failed: false });
    notify({ text: notInserted(result.reason, await copyText(text)), failed: true });
  }

  async function copy(text: string): Promise<void> {
    notify((await copyText(text)) ? { text: t('copied'), failed: false } : { text: t('copyFailed'), failed: true });
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
    insertText: (conversation, text) => void put(conversation, text),
    tell: notify,
    copy: (text) => void copy(text),
    copyLink(conversation, card) {
      const link = linksFor(card, languageOf(conversation), pack)[0];
      if (link) void copy(link.url);
    },
    answerAll(conversation) {
      const text = combinedReply(openCards(conversation), conversation, pack);
      if (text !== null) void put(conversation, text);
    },
    copySummary: (conversation, format = 'plain') => void copy(summaryFor(conversation, pack, format)),
    dismiss({ conversation, desk }, { topic }) {
      const arrange = (dismissed: string[]) => void sendMessage('arrange', { tab, conversation, change: { dismissed } });
      arrange([...desk.dismissed, topic]);
      notify({
        text: t('dismissed', topicTitle(topic, pack, interfaceLanguage())),
        failed: false,
        undo() {
          arrange(desk.dismissed);
          notify({ text: t('dismissUndone'), failed: false });
        },
      });
    },
    async copyReport() {
      const report = await describe(tab);
      if (report === null) return notify({ text: t('reportUnreachable'), failed: true });
      await copy(report);
    },
    address({ conversation }, address) {
      void sendMessage('arrange', { tab, conversation, change: { address } });
      void editProfile((profile) => ({ ...profile, address }));
    },
    insertLink(conversation, card) {
      const link = linksFor(card, languageOf(conversation), pack)[0];
      if (link) void put(conversation, link.url);
    },
    arrange: ({ conversation }, change) => void sendMessage('arrange', { tab, conversation, change }),
    async allow(origin) {
      const granted = await browser.permissions.request({ origins: [`${origin}/*`] });
      if (!granted) notify({ text: t('allowRefused'), failed: true });
    },
    openSidePanel() {
      if (typeof chrome !== 'undefined' && chrome.sidePanel) void chrome.sidePanel.open({ tabId: tab });
      else void browser.sidebarAction.open();
      window.close();
    },
    goTo: (other) => void browser.tabs.update(other, { active: true }),
    openPractice: () => void browser.tabs.create({ url: browser.runtime.getURL('src/practice/practice.html') }),
  };
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
