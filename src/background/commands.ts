import { browser } from '../browser.ts';
import { replyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import { currentCards } from '../core/conversation.ts';
import { deliver } from '../deliver.ts';
import { notInserted, t } from '../i18n.ts';
import { sendMessage } from '../messages.ts';
import { type ConversationState, tabItem } from '../storage.ts';
import { paintOutcome } from './badge.ts';

/** The browser's own shortcuts that do something by themselves, as `manifest.json` names them. */
export type Shortcut = 'insert-first' | 'copy-first';

/**
 * Does with the first card's reply what a shortcut says, in the chat in front of the tab in front; the icon says how it went,
 * where that cannot be seen.
 */
export async function obey(shortcut: Shortcut, pack: PackText): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const conversation = (await tabItem(tab.id).get())?.conversations.find(({ visible }) => visible);
  const reply = conversation ? replyAt(1, conversation, pack) : null;
  if (!conversation || reply === null) return paintOutcome(tab.id, { text: t('openNone'), failed: true });
  await (shortcut === 'insert-first' ? insert : copy)(tab.id, conversation, reply);
}

/** The reply of the card at a position, from 1; null where no card stands there, or it has no reply. */
export function replyAt(position: number, conversation: ConversationState, pack: PackText): string | null {
  const card = currentCards(conversation)[position - 1];
  return card ? replyFor(card, conversation, pack) : null;
}

async function insert(tab: number, conversation: ConversationState, text: string): Promise<void> {
  const result = await deliver(tab, conversation, text);
  if (result.landed) return;
  await paintOutcome(tab, { text: notInserted(result.reason, await copied(tab, conversation.frame, text)), failed: true });
}

async function copy(tab: number, { frame }: ConversationState, text: string): Promise<void> {
  const done = await copied(tab, frame, text);
  await paintOutcome(tab, { text: t(done ? 'copied' : 'copyFailed'), failed: !done });
}

/** The worker itself has no clipboard: the page that the agent looks at copies. */
const copied = (tab: number, frame: number, text: string) =>
  sendMessage('copyText', text, { tabId: tab, frameId: frame }).catch(() => false);
