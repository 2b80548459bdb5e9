import { maskSecrets } from '../core/secrets.ts';
import type { ConversationReport } from '../messages.ts';
import { conversations, customerName, findSite, messages, type OpenConversation } from '../sites/read.ts';
import type { Site } from '../sites/site.ts';

/** How often a page is looked over for a console, a new conversation or a closed one, in milliseconds. */
const LOOK_EVERY = 500;
/** A burst of changes (a message typed in three lines, a redraw) is read once, this long after its first, in milliseconds. */
const BURST = 120;
/** Newest messages that are reported; what was said before them no longer decides a card. */
const MOST_MESSAGES = 300;

/** What the watcher tells. */
export interface Listener {
  seen(site: Site | null): void;
  changed(report: ConversationReport): void;
  gone(conversation: string): void;
}

/**
 * Watches a page: finds the console, follows each of its conversations with one observer, and tells what changed.
 * A page without a console costs one selector look-up each half second and no observer.
 * @param signal stops everything
 */
export function watch(document: Document, listener: Listener, signal: AbortSignal): void {
  const watched = new Map<string, { container: Element; observer: MutationObserver; told: string }>();
  let site: Site | null | undefined;

  function tell(open: OpenConversation): void {
    const entry = watched.get(open.id);
    if (!site || !entry || signal.aborted) return;
    const report: ConversationReport = {
      site: site.id,
      conversation: open.id,
      customer: customerName(site, open.id, document),
      visible: open.visible,
      messages: messages(site, open, document)
        .slice(-MOST_MESSAGES)
        .map((message) => ({ ...message, text: maskSecrets(message.text) })),
    };
    const told = JSON.stringify(report);
    if (told === entry.told) return;
    entry.told = told;
    listener.changed(report);
  }

  function follow(open: OpenConversation): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        const now = site ? conversations(site, document).find((other) => other.id === open.id) : undefined;
        if (now) tell(now);
      }, BURST);
    });
    observer.observe(open.container, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    watched.set(open.id, { container: open.container, observer, told: '' });
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
      entry.observer.disconnect();
      watched.delete(id);
      if (!still) listener.gone(id);
    }
    for (const conversation of open) {
      if (!watched.has(conversation.id)) follow(conversation);
      tell(conversation);
    }
  }

  const interval = setInterval(look, LOOK_EVERY);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(interval);
      for (const { observer } of watched.values()) observer.disconnect();
      watched.clear();
    },
    { once: true },
  );
  look();
}
