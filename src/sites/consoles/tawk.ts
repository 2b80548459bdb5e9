import type { Site } from '../site.ts';

/** The name of a message's writer; the customer's messages have none (one public script). */
const SENDER = '.tawk-text-grey-2.tawk-text-regular-1';

/** tawk.to dashboard. Not open source: public scripts agree on rows and composer (confidence medium), one tells the authors. */
export default {
  id: 'tawk',
  name: 'tawk.to',
  hosts: ['https://dashboard.tawk.to/*'],
  detect: '.tawk-smooth-scroll [id^="blockId-"], .split-view-conversation [id^="blockId-"]',
  container: '.tawk-smooth-scroll:has([id^="blockId-"]), .split-view-conversation:has([id^="blockId-"])',
  // No id of the conversation is known: the customer's name must do.
  conversation: [{ from: 'page', selector: '.tawk-contact-details-card', pattern: /(.+)/ }],
  message: '[id^="blockId-"]',
  messageId: { from: 'element', attribute: 'id', pattern: /^blockId-(.+)$/ },
  roles: [
    { author: 'system', has: '.tawk-log-message-text' },
    { author: 'bot', has: SENDER, when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'customer', has: SENDER, when: (_, { name, customer }) => name === customer },
    { author: 'agent', has: SENDER },
    { author: 'customer', has: '.tawk-message' },
  ],
  sender: SENDER,
  time: { selector: '.tawk-time' },
  text: '.tawk-message, .tawk-log-message-text',
  customer: '.tawk-contact-details-card',
  composer: 'div.tawk-message-input[contenteditable="true"]:not([style*="display: none"])',
  // How its whispers show is not known from any source.
  note: null,
} satisfies Site;
