import type { Author, Message } from '../core/message.ts';
import { findAll, readId } from './find.ts';
import type { Site } from './site.ts';
import { line, lines, words } from './words.ts';

/** What stood out in a reading; each is a sign that the console's DOM is not what the adapter expects. */
export interface Anomalies {
  /** Rows whose author no rule tells. */
  authorless: number;
  /** Rows of a known author without words, pictures or files. */
  empty: number;
}

/** The messages of a conversation, oldest first, and what stood out. */
export interface Reading {
  messages: Message[];
  rows: number;
  anomalies: Anomalies;
  /** The agent's own name as it stands on his newest message, or null. */
  agent: string | null;
}

/** Reads one conversation again and again; each row is looked at once, and again only when it was touched. */
export interface Transcript {
  /** @param customer the customer's name as the console shows it, or null */
  read(container: Element, customer: string | null): Reading;
  /** Something changed at or below a node: what is known of the rows around it is forgotten. */
  touch(node: Node): void;
}

interface Row {
  author: Author | 'inherit' | 'skip' | null;
  sender: string | null;
  time: string;
  text: string;
  id: string | null;
}

export function createTranscript(site: Site): Transcript {
  let rows = new WeakMap<Element, Row>();
  let named: string | null = null;
  let known: Message[] = [];

  return {
    touch(node) {
      for (let at: Node | null = node; at; at = at.parentNode) if (at.nodeType === Node.ELEMENT_NODE) rows.delete(at as Element);
    },
    read(container, customer) {
      // Rules may compare names: with another name every row must be looked at again.
      if (customer !== named) rows = new WeakMap();
      named = customer;
      const elements = rowsOf(site, container);
      const anomalies: Anomalies = { authorless: 0, empty: 0 };
      const messages = new Map<string, Message>();
      const ordinals = new Map<string, number>();
      let above: { author: Author | null; time: string } = { author: null, time: '' };
      let agent: string | null = null;
      for (const element of elements) {
        let row = rows.get(element);
        if (row === undefined) {
          row = readRow(site, element, customer);
          rows.set(element, row);
        }
        if (row.author === 'skip') continue;
        const author = row.author === 'inherit' ? above.author : row.author;
        const time = row.time || (row.author === 'inherit' ? above.time : '');
        above = { author, time };
        if (author === null) anomalies.authorless++;
        else if (row.text === '') anomalies.empty++;
        if (author === null || row.text === '') continue;
        if (author === 'agent' && row.sender !== null) agent = row.sender;
        const id = row.id ?? numbered(ordinals, digest(`${author} ${time} ${row.text}`));
        // A row that a console draws twice (an optimistic copy beside the stored one) is one message.
        messages.set(id, { id, author, text: row.text });
      }
      const read = [...messages.values()];
      known = site.virtual ? join(known, read, () => isAtEnd(container)) : read;
      return { messages: known, rows: elements.length, anomalies, agent };
    },
  };
}

function rowsOf(site: Site, container: Element): Element[] {
  const found = typeof site.message === 'function' ? site.message(container) : findAll(container, site.message, site.shadow ?? false);
  return site.newestFirst ? found.toReversed() : found;
}

function readRow(site: Site, row: Element, customer: string | null): Row {
  const name = typeof site.sender === 'function' ? site.sender(row) : site.sender ? row.querySelector(site.sender) : null;
  const sender = line(name, site.textRemove ?? null);
  const rule = site.roles.find(
    ({ self, has, when }) =>
      (self === undefined || row.matches(self)) &&
      (has === undefined || row.querySelector(has) !== null) &&
      (when === undefined || when(row, { name: sender, customer })),
  );
  const time = site.time && row.querySelector(site.time.selector);
  return {
    author: rule?.author ?? null,
    sender,
    time: (time && (site.time?.attribute ? time.getAttribute(site.time.attribute) : line(time, null))) || '',
    text: [wordsOf(site, row), ...attachments(site, row)].filter(Boolean).join('\n'),
    id: site.messageId && readId(site.messageId, row),
  };
}

function wordsOf(site: Site, row: Element): string {
  const remove = site.textRemove ?? null;
  const parts = typeof site.text === 'function' ? site.text(row) : findAll(row, site.text, site.shadow ?? false);
  const text = parts
    .filter((part, _, all) => !all.some((other) => other !== part && other.contains(part)))
    .filter((part) => remove === null || !row.contains(part.closest(remove)))
    .map((part) => words(part, remove))
    .join('\n');
  return lines(site.textPrefix ? lines(text).replace(site.textPrefix, '') : text);
}

function attachments(site: Site, row: Element): string[] {
  const images = site.image ? row.querySelectorAll(site.image).length : 0;
  const files = site.file ? [...row.querySelectorAll(site.file)] : [];
  return [...Array.from({ length: images }, () => '[imagen]'), ...files.map((file) => `[archivo: ${line(file, null) ?? '?'}]`)];
}

/** Ids travel further than texts, whose secrets are masked first: they must not hold a word. FNV-1a, two lanes of 32 bits. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x01000197);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** Equal keys are told apart by their number, from the oldest: a console without ids keeps no better one. */
function numbered(ordinals: Map<string, number>, key: string): string {
  const ordinal = ordinals.get(key) ?? 0;
  ordinals.set(key, ordinal + 1);
  return ordinal === 0 ? key : `${key} ${ordinal}`;
}

/**
 * Joins what is known of a virtualised list with the rows that are drawn now. Between the first and the last row that both
 * know, a missing one was deleted; outside of them it is merely out of sight. Rows that touch nothing known are the newest
 * where the list is scrolled to its end, else history.
 */
function join(known: readonly Message[], drawn: readonly Message[], isAtEnd: () => boolean): Message[] {
  const places = new Map(known.map(({ id }, at) => [id, at]));
  const shared = drawn.flatMap(({ id }) => places.get(id) ?? []);
  if (shared.length > 0) return [...known.slice(0, Math.min(...shared)), ...drawn, ...known.slice(Math.max(...shared) + 1)];
  return isAtEnd() ? [...known, ...drawn] : [...drawn, ...known];
}

/** Whether a list is scrolled to its newest row. Forces layout: only asked where nothing else tells. */
function isAtEnd(container: Element): boolean {
  const scroller = [container, ...container.querySelectorAll('*')].find((element) => element.scrollHeight > element.clientHeight);
  return !scroller || scroller.scrollTop + 1.5 * scroller.clientHeight >= scroller.scrollHeight;
}
