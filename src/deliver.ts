import { type Obstacle, sendMessage } from './messages.ts';
import type { ConversationState } from './storage.ts';

/** Puts a reply into the composer of a conversation, in the frame of the tab that holds it. */
export async function deliver(
  tab: number,
  { conversation, frame }: ConversationState,
  text: string,
): Promise<{ landed: true } | { landed: false; reason: Obstacle }> {
  try {
    return await sendMessage('insertReply', { conversation, text }, { tabId: tab, frameId: frame });
  } catch {
    return { landed: false, reason: 'unreachable' };
  }
}
