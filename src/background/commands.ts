import { browser } from '../browser.ts';
import { replyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import { currentCards } from '../core/conversation.ts';
import { sendMessage } from '../messages.ts';
import { tabItem } from '../storage.ts';

/** How long the icon says that a reply did not land, in milliseconds. */
const FAILED_SHOWS = 4000;

/**
 * Inserts the first card's reply into the chat in front of the tab in front, for the browser's own shortcut.
 * @param repaint shows the tab's usual badge again after a failure
 * @returns whether the reply stands in the composer; false too where there is nothing to insert
 */
export async function insertFirst(pack: PackText, repaint: (tab: number) => Promise<void>): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return false;
  const { id } = tab;
  const conversation = (await tabItem(id).get())?.conversations.find(({ visible }) => visible);
  const card = conversation && currentCards(conversation)[0];
  const text = card ? replyFor(card, conversation, pack) : null;
  if (!conversation || text === null) return false;
  const result = await sendMessage(
    'insertReply',
    { conversation: conversation.conversation, text },
    { tabId: id, frameId: conversation.frame },
  ).catch(() => ({ landed: false }));
  if (result.landed) return true;
  await browser.action.setBadgeText({ tabId: id, text: '!' });
  setTimeout(() => void repaint(id), FAILED_SHOWS);
  return false;
}
