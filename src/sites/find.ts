import { isAt } from '../core/address.ts';
import type { IdSource, Site } from './site.ts';
import { SITES } from './sites.ts';
import { line } from './words.ts';

/** One conversation that stands in the page. */
export interface OpenConversation {
  id: string;
  /** The element that holds the messages. */
  container: Element;
  /** Where its name and composer stand. */
  pane: ParentNode;
  /** True where it is drawn, not merely mounted. */
  visible: boolean;
}

/** One look over the page tells that no console stands in it; two dozen looks would be felt in a large page. */
const ANY = SITES.map(({ detect }) => detect).join(', ');

/**
 * The console open in a document, or null where none is known. A console on its maker's own address goes before the others.
 * @param last the one found before, which is looked for first
 */
export function findSite(document: Document, last: Site | null = null): Site | null {
  if (last && document.querySelector(last.detect) !== null) return last;
  const here = SITES.filter((site) => isAt(site.hosts, document.location));
  if (document.querySelector(ANY) !== null) {
    const others = SITES.filter((site) => !here.includes(site));
    return [...here, ...others].find((site) => document.querySelector(site.detect) !== null) ?? null;
  }
  return here.find((site) => site.shadow && findAll(document, site.detect, true).length > 0) ?? null;
}

/**
 * Which selectors of the known consoles match a page, for a report from where no console or half of one was recognised:
 * counts only, no word of the page. Consoles without a match are left out.
 */
export function traces(document: Document): { site: string; matches: Record<string, number> }[] {
  return SITES.map((site) => {
    const selectors = Object.entries({ detect: site.detect, container: site.container, message: site.message }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const counts = selectors.map(([name, selector]) => [name, findAll(document, selector, site.shadow ?? false).length] as const);
    return { site: site.id, matches: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
  }).filter(({ matches }) => Object.keys(matches).length > 0);
}

/** The conversations mounted in a page, visible ones first; empty where none is open. */
export function conversations(site: Site, document: Document): OpenConversation[] {
  const open: OpenConversation[] = [];
  const containers =
    typeof site.container === 'string' ? findAll(document, site.container, site.shadow ?? false) : site.container(document);
  for (const container of containers) {
    const id = idOf(site, container);
    if (id === null || open.some((other) => other.id === id)) continue;
    const pane = (site.pane && container.closest(site.pane)) || document;
    open.push({ id, container, pane, visible: isDrawn(container) });
  }
  return open.toSorted((a, b) => Number(b.visible) - Number(a.visible));
}

/** The id of the conversation that a container holds, or null where none is open in it. */
export function idOf(site: Site, container: Element): string | null {
  return site.conversation.map((source) => readId(source, container, site.pane)).find((found) => found !== null) ?? null;
}

/** The customer's name, or null where the console shows none. */
export function customerName(site: Site, open: OpenConversation): string | null {
  return site.customer === null ? null : line(first(site, open, site.customer), site.textRemove ?? null);
}

/** What the console's own fields say of the customer, or null. */
export function customerDetails(site: Site, open: OpenConversation): string | null {
  return site.details === undefined ? null : line(first(site, open, site.details), null);
}

/** The composer of a conversation, or null where none is drawn. */
export function composerOf(site: Site, open: OpenConversation): HTMLElement | null {
  const found = findAll(open.pane, filled(site.composer, open.id), site.shadow ?? false) as HTMLElement[];
  return found.find(isDrawn) ?? null;
}

/** Whether the composer writes an internal note. */
export function writesNote(site: Site, open: OpenConversation): boolean {
  if (site.note === null) return false;
  if (typeof site.note === 'function') return site.note(open.pane);
  return findAll(open.pane, filled(site.note, open.id), site.shadow ?? false).length > 0;
}

/** Reads an id, or null where the source is absent or does not match. */
export function readId(source: IdSource, element: Element, pane?: string): string | null {
  const match = source.pattern.exec(idText(source, element, pane) ?? '');
  return match?.slice(1).find((group) => group !== undefined) ?? null;
}

function idText(source: IdSource, element: Element, pane: string | undefined): string | null {
  if (source.from === 'element') return element.getAttribute(source.attribute);
  if (source.from === 'ancestor') return element.closest(source.selector)?.getAttribute(source.attribute) ?? null;
  if (source.from === 'pane') return line((pane && element.closest(pane)?.querySelector(source.selector)) || null, null);
  for (const page of pages(element.ownerDocument)) {
    if (source.from === 'address') {
      if (source.pattern.test(page.location.href)) return page.location.href;
      continue;
    }
    const found = page.querySelector(source.selector);
    if (found) return source.attribute ? found.getAttribute(source.attribute) : line(found, null);
  }
  return null;
}

/** The page, and where it is a frame, the pages around it that may be read. */
function pages(document: Document): Document[] {
  const found = [document];
  for (let view = document.defaultView; view && view.parent !== view; view = view.parent as typeof view) {
    try {
      found.push(view.parent.document);
    } catch {
      // A page of another origin keeps its DOM to itself.
      break;
    }
  }
  return found;
}

/** The first element of the conversation's pane, or else of a page around it, that matches. */
function first(site: Site, { pane, container, id }: OpenConversation, selector: string): Element | null {
  const wanted = filled(selector, id);
  const inPane = findAll(pane, wanted, site.shadow ?? false)[0] ?? null;
  if (inPane || pane !== container.ownerDocument) return inPane;
  for (const page of pages(container.ownerDocument).slice(1)) {
    const found = page.querySelector(wanted);
    if (found) return found;
  }
  return null;
}

function filled(selector: string, id: string): string {
  return selector.replaceAll('{id}', id.replace(/["\\\]]/g, '\\$&'));
}

/** Every element that matches, in the order of the page; with `shadow` those in open shadow roots too. */
export function findAll(root: ParentNode, selector: string, shadow: boolean): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (!shadow) return found;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...findAll(element.shadowRoot, selector, true));
  }
  return found;
}

/** Browsers tell by `checkVisibility`, without layout; where it is missing everything counts as drawn. */
function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
