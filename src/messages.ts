import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Desk } from './core/desk.ts';
import type { Health } from './core/health.ts';
import type { Message } from './core/message.ts';

/** What a content script saw in one conversation of its page. */
export interface ConversationReport {
  /** Site id, such as `chatwoot`. */
  site: string;
  /** The console's own id of the conversation. */
  conversation: string;
  /** The customer's name, where the console shows one. */
  customer: string | null;
  /** True for the conversation that the agent has in front. */
  visible: boolean;
  /** The agent's own name as the console shows it, or null. */
  agent: string | null;
  /** What the console's own fields say of the customer (plan, product), secrets masked, or null. */
  details: string | null;
  /** True while the composer writes an internal note. */
  note: boolean;
  /** The newest messages, oldest first, secrets masked. */
  messages: Message[];
  health: Health;
}

/** What a frame can say of itself: null where no known console is open in it. */
interface FrameReport {
  site: string | null;
}

/** Why a reply does not stand in the composer; the reader says all but the last. */
export type Obstacle = 'no-conversation' | 'behind' | 'no-composer' | 'read-only' | 'note' | 'mismatch' | 'unreachable';

/** Whether a reply stands in the composer. */
export type InsertResult = { landed: true } | { landed: false; reason: Exclude<Obstacle, 'unreachable'> };

/** What of one known console stands in a page: how many elements each of its selectors matches. */
interface PageTrace {
  site: string;
  matches: Record<string, number>;
}

interface Protocol {
  /** Content → worker: a conversation appeared or changed. */
  conversationChanged(report: ConversationReport): void;
  /** Content → worker: a conversation left the page. */
  conversationGone(conversation: string): void;
  /** Content → worker: the frame looked for a console. */
  frameSeen(report: FrameReport): void;
  /** Content → worker: the reply of the card that a number key means, or null. */
  replyForKey(key: { conversation: string; position: number }): string | null;
  /** Content → worker: the reply of a number key is not in the composer; `copied` tells whether it is on the clipboard. */
  keyFailed(failure: { reason: Obstacle; copied: boolean }): void;
  /** Content → worker: call the editor's own interface in the page's world; `nonce` stands on the editor as `data-alcance`. */
  insertInPage(order: { nonce: string; text: string }): void;
  /** Panel, worker → one frame's content script: put a reply into the composer. */
  insertReply(order: { conversation: string; text: string }): InsertResult;
  /** Worker → one frame's content script: put a text on the clipboard; false where the page does not allow it. */
  copyText(text: string): boolean;
  /** Panel → one frame's content script: which selectors of the known consoles match the page. */
  describePage(): PageTrace[];
  /** Panel → worker: the agent decided something about a conversation. */
  arrange(order: { tab: number; conversation: string; change: Partial<Desk> }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
