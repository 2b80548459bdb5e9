import { numberKey } from '../core/number-key.ts';
import { onMessage, sendMessage } from '../messages.ts';
import { conversations, findSite, traces } from '../sites/find.ts';
import { copyText } from './copy.ts';
import { type InPage, insertReply } from './insert.ts';
import { watch } from './watcher.ts';

/** Where the running copy leaves its way out, so that a newer one in the same page can stop it. */
const RUNNING = Symbol.for('alcance.reader');
const world = globalThis as { [RUNNING]?: AbortController };

world[RUNNING]?.abort();
const running = new AbortController();
world[RUNNING] = running;

/** False once the extension was updated or removed: this copy can reach nobody and must stop. */
function alive(): boolean {
  if (chrome.runtime?.id) return true;
  running.abort();
  return false;
}

/** Tells the worker something; a copy cut off from the extension stops, any other failure leaves one line without message text. */
function tell(send: () => Promise<unknown>): void {
  if (!alive()) return;
  send().catch((error: unknown) => {
    if (alive()) console.warn('[alcance] reader', findSite(document)?.id ?? 'no site', chrome.runtime.getManifest().version, error);
  });
}

let reading = new AbortController();

function read(): void {
  reading = new AbortController();
  watch(
    document,
    {
      seen: (site) => tell(() => sendMessage('frameSeen', { site: site?.id ?? null })),
      changed: (report) => tell(() => sendMessage('conversationChanged', report)),
      gone: (conversation) => tell(() => sendMessage('conversationGone', conversation)),
    },
    AbortSignal.any([reading.signal, running.signal]),
  );
}
read();

/** A page that is left takes its conversations with it; one that comes back from the browser's cache is read anew. */
function onLeave(): void {
  reading.abort();
  tell(() => sendMessage('frameSeen', { site: null }));
}
addEventListener('pagehide', onLeave, { signal: running.signal });
addEventListener('pageshow', (event) => event.persisted && read(), { signal: running.signal });

/** Only the worker may run something in the page's own world. */
const inPage: InPage = (nonce, text) => sendMessage('insertInPage', { nonce, text });

const stopListening = onMessage('insertReply', async ({ data }) => {
  const site = findSite(document);
  return site ? insertReply(site, data.conversation, data.text, document, inPage) : { landed: false, reason: 'no-conversation' };
});
running.signal.addEventListener('abort', stopListening, { once: true });

const stopCopying = onMessage('copyText', ({ data }) => copyText(data, document));
running.signal.addEventListener('abort', stopCopying, { once: true });

const stopDescribing = onMessage('describePage', () => traces(document));
running.signal.addEventListener('abort', stopDescribing, { once: true });

/** Alt+1 … Alt+9 in the page put the reply of that card into the conversation in front, else on the clipboard. */
async function onKey(event: KeyboardEvent): Promise<void> {
  const position = numberKey(event);
  if (position === null || !event.isTrusted || !alive()) return;
  const site = findSite(document);
  const open = site && conversations(site, document)[0];
  if (!open) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.repeat) return;
  const reply = await sendMessage('replyForKey', { conversation: open.id, position });
  if (reply === null) return;
  const result = await insertReply(site, open.id, reply, document, inPage);
  if (!result.landed) await sendMessage('keyFailed', { reason: result.reason, copied: await copyText(reply, document) });
}

document.addEventListener('keydown', (event) => void onKey(event).catch(() => alive()), { capture: true, signal: running.signal });
