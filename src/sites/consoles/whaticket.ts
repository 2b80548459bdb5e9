import type { Site } from '../site.ts';

/** What a queue's greeting begins with, on the agent's side. */
const BOT_MARK = '\u200e';

/** The part of a row that ends with its time; the second in Ticketz, whose media, reactions and errors follow it. */
const BODY = ':is(button[id="messageActionsButton"] ~ div:last-of-type, button[id^="messageActionsButton-"] ~ div:nth-of-type(1))';

/** The message that this one answers, and the preview of a link. */
const ADDED = ':scope > div:has(> span:empty:first-child + div), :scope > a:has(> div)';

/** The side on which a row stands, which is all that tells its author. */
function side(row: Element): string {
  return row.ownerDocument.defaultView?.getComputedStyle(row).alignSelf ?? '';
}

/** A row's own words. With «sign» on, an agent's begin with his name in bold and a colon, as a customer's may by himself. */
function ownWords(row: Element): Element[] {
  const body = row.querySelector(`:scope > ${BODY}`)?.cloneNode(true) as Element | undefined;
  if (!body) return [];
  for (const part of body.querySelectorAll(`:scope > span:last-child, ${ADDED}`)) part.remove();
  const name = body.querySelector('strong, b');
  const signed = side(row) === 'flex-end' && name?.textContent?.endsWith(':') && body.textContent?.startsWith(`${name.textContent}\n`);
  if (signed) name?.remove();
  // What is written below a picture in Ticketz.
  return [body, ...row.querySelectorAll(':scope > img + div')];
}

/**
 * Whaticket community, and Ticketz, which grew out of it. Read in the source of both (MessagesList at 423a53d6 and fc405f6f);
 * confidence high, but for how Ticketz marks up a text (react-whatsmarked, not seen). Whaticket calls a picture or a file
 * without words by its file's name.
 */
export default {
  id: 'whaticket',
  name: 'Whaticket',
  hosts: [],
  detect: '#messagesList button[id^="messageActionsButton"]',
  container: '#messagesList',
  conversation: [{ from: 'address', pattern: /\/tickets\/([\w-]+)/ }],
  // The spans between are dates. Ticketz shows rows below again, in a box of their own, until they are scrolled to.
  message: '#messagesList > div:has(> button[id^="messageActionsButton"])',
  // Ticketz only.
  messageId: { from: 'element', attribute: 'id', pattern: /(.+)/ },
  roles: [
    {
      author: 'bot',
      when: (row) => side(row) === 'flex-end' && (row.querySelector(`:scope > ${BODY}`)?.textContent ?? '').startsWith(BOT_MARK),
    },
    { author: 'agent', when: (row) => side(row) === 'flex-end' },
    { author: 'customer', when: (row) => side(row) === 'flex-start' },
  ],
  time: { selector: `:scope > ${BODY} > span:last-child` },
  text: ownWords,
  textPrefix: /^\u200e/,
  image: ':scope > img, :scope > div:first-of-type > img',
  // Ticketz only.
  file: 'button[id^="messageActionsButton-"] ~ div > button.MuiButton-root',
  customer: '[class*="MuiCardHeader-title"]',
  // Notes, schedules and other forms of Ticketz have fields with a label; a ticket that is not open has a composer that takes nothing.
  composer: 'textarea:enabled:not([aria-hidden="true"], .MuiFormControl-root *)',
  markup: 'stars',
  note: null,
} satisfies Site;
