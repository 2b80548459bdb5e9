import type { Health } from '../core/health.ts';
import { maskSecrets } from '../core/secrets.ts';
import type { ConversationReport } from '../messages.ts';
import {
  composerOf,
  conversations,
  customerDetails,
  customerName,
  findSite,
  idOf,
  type OpenConversation,
  writesNote,
} from '../sites/find.ts';
import type { Site } from '../sites/site.ts';
import { createTranscript, type Transcript } from '../sites/transcript.ts';

/** How often a page is looked over for a console, a new conversation or a closed one, in milliseconds. */
const LOOK_EVERY = 500;
/** A page without a console that has as many elements as at the last look is only looked over at every so many looks. */
const STILL_LOOKS = 8;
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
  /** What stood around the messages when the page was last looked over. */
  about: About;
  /** True where the messages changed since they were last read. */
  dirty: boolean;
  /** When they were read last, by `performance.now`. */
  readAt: number;
  reading: Pick<ConversationReport, 'agent' | 'messages'> & { health: Omit<Health, 'composer'> };
  told: string;
  stop: () => void;
}

type About = Pick<ConversationReport, 'customer' | 'details' | 'visible' | 'note'> & { composer: boolean };

/**
 * Watches a page: finds the console, follows each of its conversations with one observer, and tells what changed.
 * A page without a console has no observer; while its elements stay as many, which the browser knows without counting, it
 * is hardly looked over.
 * @param signal stops everything
 */
export function watch(document: Document, listener: Listener, signal: AbortSignal): void {
  const watched = new Map<string, Watched>();
  const masked = new Map<string, string>();
  let site: Site | null | undefined;
  const elements = document.getElementsByTagName('*');
  let counted = -1;
  let skipped = 0;

  /** Whether a page without a console looks as it did: then there is none now. */
  function isStill(): boolean {
    const still = site === null && elements.length === counted && skipped < STILL_LOOKS - 1;
    counted = elements.length;
    skipped = still ? skipped + 1 : 0;
    return still;
  }

  function tell(id: string): void {
    const entry = watched.get(id);
    if (!site || !entry || signal.aborted) return;
    if (entry.dirty) read(entry);
    const { composer, ...about } = entry.about;
    const { health, ...reading } = entry.reading;
    const report: ConversationReport = { site: site.id, conversation: id, ...about, ...reading, health: { ...health, composer } };
    const told = JSON.stringify(report);
    if (told === entry.told) return;
    entry.told = told;
    listener.changed(report);
  }

  function read(entry: Watched): void {
    entry.dirty = false;
    entry.readAt = performance.now();
    const { messages, rows, anomalies, agent } = entry.transcript.read(entry.container, entry.about.customer);
    const newest = messages.slice(-MOST_MESSAGES);
    const customers = newest.filter(({ author }) => author === 'customer').length;
    entry.reading = {
      agent,
      messages: newest.map((message) => ({ ...message, text: mask(message.text) })),
      health: { rows, ...anomalies, customers },
    };
  }

  function aboutOf(site: Site, open: OpenConversation): About {
    const details = customerDetails(site, open);
    const note = writesNote(site, open);
    return {
      customer: customerName(site, open),
      details: details && mask(details),
      visible: open.visible,
      note,
      // Consoles leave composers of chats behind undrawn.
      composer: note || !open.visible || composerOf(site, open) !== null,
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
      entry.transcript.changed(records);
      entry.dirty = true;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          // A console may have drawn another conversation into the same container.
          if (entry.container.isConnected && idOf(site, entry.container) === open.id) tell(open.id);
          else look();
        },
        Math.max(FRAME, entry.readAt + BURST - performance.now()),
      );
    });
    const entry: Watched = {
      container: open.container,
      transcript: createTranscript(site),
      about: aboutOf(site, open),
      dirty: true,
      readAt: Number.NEGATIVE_INFINITY,
      reading: { agent: null, messages: [], health: { rows: 0, authorless: 0, empty: 0, customers: 0 } },
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
    if (isStill()) return;
    const found = findSite(document, site);
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
      const entry = watched.get(conversation.id);
      if (entry && found) {
        const about = aboutOf(found, conversation);
        entry.dirty ||= about.customer !== entry.about.customer;
        entry.about = about;
      } else if (found) follow(conversation, found);
      tell(conversation.id);
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
