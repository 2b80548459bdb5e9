import { type Author, file, type Message, PICTURE } from '../core/message.ts';
import { findAll, readId } from './find.ts';
import type { Site } from './site.ts';
import { line, lines, words } from './words.ts';

/** Newest rows that are read of a long chat: more than any card needs, and few enough not to be felt when it opens. */
const MOST_ROWS = 1000;

/** What stood out in a reading; each is a sign that the console's DOM is not what the adapter expects. */
interface Anomalies {
  /** Rows whose author no rule tells. */
  authorless: number;
  /** Rows of a known author without words, pictures or files. */
  empty: number;
}

/** The messages of a conversation, oldest first, and what stood out. */
interface Reading {
  messages: Message[];
  rows: number;
  anomalies: Anomalies;
  /** The agent's own name as it stands on his newest message, or null. */
  agent: string | null;
}

/** Reads one conversation again and again; each row is looked at once, and again only where something changed. */
export interface Transcript {
  /** @param customer the customer's name as the console shows it, or null */
  read(container: Element, customer: string | null): Reading;
  /** Takes note of what changed in the container since the last reading. */
  changed(records: readonly MutationRecord[]): void;
}

interface Row {
  author: Author | 'inherit' | 'skip' | null;
  sender: string | null;
  time: string;
  text: string;
  id: string | null;
}

/** What is carried from row to row, oldest first. */
interface Progress {
  messages: Map<string, Message>;
  /** How often a console without ids has said the same. */
  ordinals: Map<string, number>;
  above: { author: Author | null; time: string };
  anomalies: Anomalies;
  agent: string | null;
  rows: number;
  last: Element | null;
}

const nothing = (): Progress => ({
  messages: new Map(),
  ordinals: new Map(),
  above: { author: null, time: '' },
  anomalies: { authorless: 0, empty: 0 },
  agent: null,
  rows: 0,
  last: null,
});

export function createTranscript(site: Site): Transcript {
  let rows = new WeakMap<Element, Row>();
  let named: string | null = null;
  let known: Message[] = [];
  let done = nothing();
  /** Rows that came after all others since the last reading; null where more than that changed. */
  let added: Element[] | null = null;
  const appends = typeof site.message === 'string' && !site.newestFirst && !site.virtual && !site.shadow;

  function rowOf(element: Element): Row {
    const known = rows.get(element);
    if (known) return known;
    const row = readRow(site, element, named);
    rows.set(element, row);
    return row;
  }

  /** The newest of many rows, from one that tells its author. Where ids are numbers of equal messages, all rows count. */
  function newestOf(elements: readonly Element[]): readonly Element[] {
    if (site.messageId === null || site.virtual) return elements;
    let from = Math.max(0, elements.length - MOST_ROWS);
    while (from > 0 && rowOf(elements[from] as Element).author === 'inherit') from--;
    return elements.slice(from);
  }

  function take(elements: readonly Element[]): void {
    for (const element of elements) {
      const row = rowOf(element);
      takeRow(done, row);
      done.rows++;
      done.last = element;
    }
  }

  return {
    changed(records) {
      for (const { target } of records) {
        for (let at: Node | null = target; at; at = at.parentNode) rows.delete(at as Element);
      }
      const fresh =
        added !== null && records.every(({ type }) => type === 'childList') ? newRows(site, records, added.at(-1) ?? done.last) : null;
      added = fresh && added ? [...added, ...fresh] : null;
    },
    read(container, customer) {
      // Rules may compare names: with another name every row must be looked at again.
      if (customer !== named) {
        rows = new WeakMap();
        added = null;
      }
      named = customer;
      if (added === null) {
        done = nothing();
        take(newestOf(rowsOf(site, container)));
      } else take(added);
      added = appends ? [] : null;
      const read = [...done.messages.values()];
      known = site.virtual ? join(known, read, () => isAtEnd(container)) : read;
      return { messages: known, rows: done.rows, anomalies: done.anomalies, agent: done.agent };
    },
  };
}

/** The rows that records added, where each stands after `last` and nothing else happened; else null. */
function newRows(site: Site, records: readonly MutationRecord[], last: Element | null): Element[] | null {
  if (last === null || records.some(({ removedNodes }) => removedNodes.length > 0)) return null;
  const selector = site.message as string;
  const elements = records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE);
  if (records.some(({ target }) => (target as Element).closest(selector) !== null)) return null;
  const fresh = elements.flatMap((element) => (element.matches(selector) ? [element] : [...element.querySelectorAll(selector)]));
  let before = last;
  for (const row of fresh) {
    if (!(before.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
    before = row;
  }
  return fresh;
}

function takeRow(done: Progress, row: Row): void {
  if (row.author === 'skip') return;
  const author = row.author === 'inherit' ? done.above.author : row.author;
  const time = row.time || (row.author === 'inherit' ? done.above.time : '');
  done.above = { author, time };
  if (author === null) done.anomalies.authorless++;
  else if (row.text === '') done.anomalies.empty++;
  if (author === null || row.text === '') return;
  if (author === 'agent' && row.sender !== null) done.agent = row.sender;
  const id = row.id ?? numbered(done.ordinals, digest(`${author} ${time} ${row.text}`));
  // A row that a console draws twice (an optimistic copy beside the stored one) is one message.
  done.messages.set(id, { id, author, text: row.text });
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
  return [...Array.from({ length: images }, () => PICTURE), ...files.map((element) => file(line(element, null) ?? '?'))];
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
