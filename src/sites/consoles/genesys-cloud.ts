import type { IdSource, Site } from '../site.ts';

const HISTORY = '[data-automation-id="message-history"]';
const TEXT = '[data-automation-id="messaging-gadget-message-textbody"]';
const SYSTEM = 'p[data-automation-id="message-history-system-message"]';
/** The card of the conversation in front, in the page around the frame. */
const CARD = '.interaction-group.is-selected';
const NAME = '#interaction-header-participant-name';
const UUID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** Where a card carries the conversation's id: one public script looks through these, for they differ between versions. */
function cardId(attribute: string): IdSource {
  return { from: 'page', selector: `${CARD}[${attribute}], ${CARD} [${attribute}]`, attribute, pattern: UUID };
}

/** Each conversation has a frame of its own, and only that in front is known by name: those behind it are hidden by this attribute. */
function isInFront(history: Element): boolean {
  return !history.ownerDocument.defaultView?.frameElement?.closest('[aria-hidden="true"]');
}

/**
 * Genesys Cloud, web messaging, whose messages stand in a frame of the same origin. Not open source: two public scripts agree on
 * the `data-automation-id` of list and text (confidence medium); the composer, and by which classes authors differ, are known from
 * one each (confidence low).
 */
export default {
  id: 'genesys-cloud',
  name: 'Genesys Cloud',
  hosts: ['pure.cloud', 'mypurecloud.com', 'mypurecloud.ie', 'mypurecloud.de', 'mypurecloud.com.au', 'mypurecloud.jp'].map(
    (domain) => `https://*.${domain}/*`,
  ),
  detect: HISTORY,
  container: (page) => [...page.querySelectorAll(HISTORY)].filter(isInFront),
  conversation: [
    ...['data-conversation-id', 'data-interaction-id', 'data-id', 'id'].map(cardId),
    // Where no version's attribute is found, the customer's name must do.
    { from: 'page', selector: NAME, pattern: /(.+)/ },
  ],
  message: `${TEXT}, ${SYSTEM}`,
  // None in any source.
  messageId: null,
  roles: [
    { author: 'system', self: SYSTEM },
    { author: 'agent', self: `${HISTORY} :is([class*="agent" i], [class*="outbound" i], [class*="right" i]) ${TEXT}` },
    { author: 'customer' },
  ],
  text: (row) => [row],
  customer: NAME,
  composer: '#messaging-gadget div[role="textbox"]',
  note: null,
} satisfies Site;
