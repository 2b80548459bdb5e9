import { maskSecrets } from '../core/secrets.ts';
import type { ConversationReport } from '../messages.ts';
import { composerOf, conversations, customerDetails, customerName, findSite, type OpenConversation, writesNote } from '../sites/find.ts';
import type { Site } from '../sites/site.ts';
import { createTranscript, type Transcript } from '../sites/transcript.ts';

/** How often a page is looked over for a console, a new conversation or a closed one, in milliseconds. */
const LOOK_EVERY = 500;
/** A first change is read after one frame; those that follow it within a burst, together at the burst's end. In milliseconds. */
const FRAME = 16;
const BURST = 250;
/** Newest messages that are reported; what was said before them no longer decides a card. */
const MOST_MESSAGES = 300;

/** What the watcher tells. */
export interface Listener {
  seen(site: Site | null): void;
  changed(report: ConversationReport): void;
  gone(conversation: string): void;
}

/** One conversation that is followed. */
interface Watched {
  container: Element;
  transcript: Transcript;
  /** True where the page changed since the last reading. */
  dirty: boolean;
  /** When it was read last, by `performance.now`. */
  readAt: number;
  report: ConversationReport | null;
  told: string;
  stop: () => void;
}

/**
 * Watches a page: finds the console, follows each of its conversations with one observer, and tells what changed.
 * A page without a console costs one selector look-up each half second and no observer.
 * @param signal stops everything
 */
export function watch(document: Document, listener: Listener, signal: AbortSignal): void {
  const watched = new Map<string, Watched>();
  const masked = new Map<string, string>();
  let site: Site | null | undefined;

  function tell(open: OpenConversation): void {
    const entry = watched.get(open.id);
    if (!site || !entry || signal.aborted) return;
    const report = entry.dirty || entry.report === null ? read(site, open, entry) : { ...entry.report, ...aboutOf(site, open) };
    const told = JSON.stringify(report);
    entry.report = report;
    if (told === entry.told) return;
    entry.told = told;
    listener.changed(report);
  }

  function read(site: Site, open: OpenConversation, entry: Watched): ConversationReport {
    entry.dirty = false;
    entry.readAt = performance.now();
    const about = aboutOf(site, open);
    const { messages, rows, anomalies, agent } = entry.transcript.read(open.container, about.customer);
    const customers = messages.filter(({ author }) => author === 'customer').length;
    return {
      site: site.id,
      conversation: open.id,
      ...about,
      agent,
      messages: messages.slice(-MOST_MESSAGES).map((message) => ({ ...message, text: mask(message.text) })),
      health: { rows, ...anomalies, customers, composer: about.note || composerOf(site, open) !== null },
    };
  }

  /** What stands around the messages: cheap enough to be looked at each time. */
  function aboutOf(site: Site, open: OpenConversation) {
    const details = customerDetails(site, open);
    return {
      customer: customerName(site, open),
      details: details && mask(details),
      visible: open.visible,
      note: writesNote(site, open),
    };
  }

  function mask(text: string): string {
    const known = masked.get(text);
    if (known !== undefined) return known;
    // Texts of conversations that are gone must not pile up.
    if (masked.size >= 4 * MOST_MESSAGES) masked.clear();
    const safe = maskSecrets(text);
    masked.set(text, safe);
    return safe;
  }

  function follow(open: OpenConversation, site: Site): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver((records) => {
      for (const { target } of records) entry.transcript.touch(target);
      entry.dirty = true;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          const now = conversations(site, document).find((other) => other.id === open.id);
          if (now) tell(now);
        },
        Math.max(FRAME, entry.readAt + BURST - performance.now()),
      );
    });
    const entry: Watched = {
      container: open.container,
      transcript: createTranscript(site),
      dirty: true,
      readAt: Number.NEGATIVE_INFINITY,
      report: null,
      told: '',
      stop: () => {
        observer.disconnect();
        clearTimeout(timer);
      },
    };
    const id = site.messageId?.from === 'element' ? [site.messageId.attribute] : [];
    observer.observe(open.container, { childList: true, subtree: true, characterData: true, attributeFilter: ['class', ...id] });
    watched.set(open.id, entry);
  }

  function look(): void {
    const found = findSite(document);
    if (found !== site) {
      site = found;
      listener.seen(found);
    }
    const open = found ? conversations(found, document) : [];
    for (const [id, entry] of watched) {
      const still = open.find((other) => other.id === id);
      if (still?.container === entry.container) continue;
      entry.stop();
      watched.delete(id);
      if (!still) listener.gone(id);
    }
    for (const conversation of open) {
      if (found && !watched.has(conversation.id)) follow(conversation, found);
      tell(conversation);
    }
  }

  const interval = setInterval(look, LOOK_EVERY);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(interval);
      for (const { stop } of watched.values()) stop();
      watched.clear();
    },
    { once: true },
  );
  look();
}
