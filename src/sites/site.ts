import type { Author } from '../core/message.ts';

/** What a role rule may look at besides the row itself. */
interface Sender {
  /** The name that stands on the row, or null where it has none. */
  name: string | null;
  /** The customer's name as the console shows it, or null. */
  customer: string | null;
}

/**
 * A rule that tells who wrote a message; of a site's rules the first that matches decides, and a rule without a condition
 * always matches. `inherit` takes the author of the row above (grouped rows); `skip` is a row that is no message (a draft).
 */
interface RoleRule {
  author: Author | 'inherit' | 'skip';
  /** Selector that the row itself matches. */
  self?: string;
  /** Selector that something inside the row matches. */
  has?: string;
  /** For consoles whose markup alone does not tell: a look at the row and the names. */
  when?: (row: Element, sender: Sender) => boolean;
}

/**
 * Where an id is read; the pattern's first group that matched is the id. `element` is an attribute of the element itself,
 * `ancestor` of the nearest one around it, `pane` the text of something in the conversation's pane, `address` the page's, `page` the text, or an attribute, of the first element of the page that the selector finds.
 */
export type IdSource =
  | { from: 'element'; attribute: string; pattern: RegExp }
  | { from: 'ancestor'; selector: string; attribute: string; pattern: RegExp }
  | { from: 'pane'; selector: string; pattern: RegExp }
  | { from: 'address'; pattern: RegExp }
  | { from: 'page'; selector: string; attribute?: string; pattern: RegExp };

/** What a console turns into formatting when it draws a message: `[b]` codes, `*stars*` and their kin, or Markdown. */
export type Markup = 'codes' | 'stars' | 'markdown';

/**
 * One chat console: what is known of its DOM, as data; a function stands only where a console needs one. A selector that
 * holds only in some version or mode carries a comment that says where. `{id}` in a selector is the conversation's id.
 */
export interface Site {
  /** Short name for code and reports, such as `chatwoot`. */
  id: string;
  /** The console's name as agents know it. */
  name: string;
  /** Match patterns of the maker's own addresses; empty where every company runs it on its own. */
  hosts: readonly string[];
  /** Present on a page exactly where this console is open. */
  detect: string;
  /** True where messages, names or the composer may stand in open shadow roots. */
  shadow?: true;
  /** The elements that hold one conversation's messages each; several may be mounted. */
  container: string | ((page: ParentNode) => Element[]);
  /** Ancestor of the container within which this conversation's name and composer stand; without it the whole page. */
  pane?: string;
  /** The conversation's id; sources are tried in order. */
  conversation: readonly IdSource[];
  /** The rows of a container, in the order of the page. */
  message: string | ((container: Element) => Element[]);
  /** True where the newest row stands first. */
  newestFirst?: true;
  /** True where rows leave the page when they are scrolled out of sight: what is gone is not deleted. */
  virtual?: true;
  /** The console's own id of a message; null where it has none. */
  messageId: IdSource | null;
  roles: readonly RoleRule[];
  /** The writer's name, inside the row. */
  sender?: string | ((row: Element) => Element | null);
  /** When the message was written, as the console shows it and never changes it: tells equal messages apart. Inside the row. */
  time?: { selector: string; attribute?: string };
  /** The message's own words, inside the row. */
  text: string | ((row: Element) => Element[]);
  /** What is not the author's words inside `text`: times, quoted replies, icon ligatures. */
  textRemove?: string;
  /** Begins a text where the console adds something itself, such as the agent's signature line; taken off. */
  textPrefix?: RegExp;
  /** Pictures of a message, inside the row. */
  image?: string;
  /** Files of a message, inside the row; their text is the file's name. */
  file?: string;
  /** The customer's name, in the pane. */
  customer: string | null;
  /** What the console's own fields say of the customer (plan, product), in the pane. */
  details?: string;
  /** The composer, in the pane; the first that is drawn counts. */
  composer: string;
  /** What the composer's text is read as when it is sent; absent where it is sent as it stands. */
  markup?: Markup;
  /** True where a line break within a paragraph is lost when a message is drawn: each line must be a paragraph. For ProseMirror. */
  paragraphs?: true;
  /** Present, in the pane, while the composer writes an internal note; a function where no selector tells. Null: it has no notes. */
  note: string | ((pane: ParentNode) => boolean) | null;
}
