import type { Author, Message } from '../core/message.ts';
import type { IdSource, Site } from './site.ts';
import { SITES } from './sites.ts';

/** One conversation that stands in the page. */
export interface OpenConversation {
  id: string;
  /** The element that holds the messages. */
  container: Element;
  /** True where it is drawn, not merely mounted. */
  visible: boolean;
}

/** The console open in a document, or null where none is known. */
export function findSite(document: Document): Site | null {
  return SITES.find((site) => document.querySelector(site.detect) !== null) ?? null;
}

/** The conversations mounted in a page, visible ones first; empty where none is open. */
export function conversations(site: Site, document: Document): OpenConversation[] {
  const open: OpenConversation[] = [];
  for (const container of document.querySelectorAll(site.container)) {
    const id = readId(site.conversation, container, document);
    if (id !== null && !open.some((other) => other.id === id)) open.push({ id, container, visible: isDrawn(container) });
  }
  return open.toSorted((a, b) => Number(b.visible) - Number(a.visible));
}

/** The messages of a conversation, oldest first; rows without an author or words are left out. */
export function messages(site: Site, conversation: OpenConversation, document: Document): Message[] {
  const found: Message[] = [];
  for (const row of conversation.container.querySelectorAll(site.message)) {
    const author = authorOf(site, row);
    const text = wordsOf(site, row);
    if (author === null || text === '') continue;
    found.push({ id: readId(site.messageId, row, document) ?? `${author}-${found.length}`, author, text });
  }
  return found;
}

/** The customer's name, or null where the console shows none. */
export function customerName(site: Site, conversation: string, document: Document): string | null {
  const element = document.querySelector(site.customer(conversation));
  return (
    (element &&
      words(element, site.textRemove ?? null)
        .replace(/\s+/g, ' ')
        .trim()) ||
    null
  );
}

function authorOf(site: Site, row: Element): Author | null {
  const rule = site.roles.find(({ self, has }) => (self ? row.matches(self) : true) && (has ? row.querySelector(has) !== null : true));
  return rule?.author ?? null;
}

function wordsOf(site: Site, row: Element): string {
  const remove = site.textRemove ?? null;
  return [...row.querySelectorAll(site.text)]
    .filter((part, _, all) => !all.some((other) => other !== part && other.contains(part)))
    .filter((part) => remove === null || !row.contains(part.closest(remove)))
    .map((part) => words(part, remove))
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const BLOCK = /^(?:P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|TR|SECTION|ARTICLE)$/;

/** The words of an element with its line ends, without `remove`. `textContent` would lose line ends, `innerText` forces layout. */
export function words(element: Element, remove: string | null): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (remove !== null && child.matches(remove)) continue;
    if (child.tagName === 'BR') text += '\n';
    else if (BLOCK.test(child.tagName)) text += `\n${words(child, remove)}\n`;
    else text += words(child, remove);
  }
  return text;
}

function readId(source: IdSource, element: Element, document: Document): string | null {
  const text = source.from === 'address' ? document.location.href : (element.getAttribute(source.attribute ?? 'id') ?? '');
  return source.pattern.exec(text)?.[1] ?? null;
}

/** Browsers tell by `checkVisibility`, without layout; where it is missing everything counts as drawn. */
function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
