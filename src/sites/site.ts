import type { Author } from '../core/message.ts';

/** A rule that tells who wrote a message; the first rule that matches decides. */
interface RoleRule {
  author: Author;
  /** Selector that the message element itself matches. */
  self?: string;
  /** Selector that something inside the message matches. */
  has?: string;
}

/** Where an id is read: an attribute of the element, or the page's address; the pattern's first group is the id. */
export interface IdSource {
  from: 'element' | 'address';
  attribute?: string;
  pattern: RegExp;
}

/**
 * One chat console: what is known of its DOM, as data. A selector that holds only in some version or mode carries a
 * comment that says where. `conversation` in `customer`, `composer` and `note` is the console's own id of the conversation.
 */
export interface Site {
  id: string;
  /** The console's name as agents know it. */
  name: string;
  /** Present on a page exactly where this console is open. */
  detect: string;
  /** The element that holds one conversation's messages; several may be mounted. */
  container: string;
  conversation: IdSource;
  /** One message, inside the container. */
  message: string;
  messageId: IdSource;
  roles: readonly RoleRule[];
  /** The message's own words, inside the message. */
  text: string;
  /** What is not the author's words inside `text`: times, quoted replies, icon ligatures. */
  textRemove?: string;
  /** The customer's name, anywhere in the page. */
  customer: (conversation: string) => string;
  /** The composer, anywhere in the page, while it writes to the customer. */
  composer: (conversation: string) => string;
  /** Present while the composer writes an internal note instead. */
  note: (conversation: string) => string;
}
