import type { Site } from '../site.ts';

const LIST = '[data-testid="messages-list"]';
const COMPOSERS = `[contenteditable="true"]:not(${LIST} *), textarea`;

/** What the composer says of itself while it writes to other agents, in the languages of ours. */
const PRIVATE = /\bprivate\b|\bprivad[oa]s?\b/i;
const PLACEHOLDERS = ['placeholder', 'data-placeholder', 'aria-placeholder'];

/** A name stands once on a group of rows: the nearest element around the row that shows one and holds no row of the other side. */
function sender(row: Element): Element | null {
  const other = row.matches('[data-testid^="agent-"]')
    ? '[data-testid^="customer-"], [data-testid^="visitor-"]'
    : '[data-testid^="agent-"]';
  for (let group: Element | null = row; group && !group.matches(LIST) && !group.querySelector(other); group = group.parentElement) {
    const name = group.querySelector('.privacy-masker:not([data-testid="message-text"] *)');
    if (name) return name;
  }
  return null;
}

/**
 * LiveChat (text.com), the agent app. Not open source: two or more public scripts agree on the test ids of list, rows and text
 * (confidence medium); names, the chat list and the private mode are known from one each, notices of the system from none.
 */
export default {
  id: 'livechat',
  name: 'LiveChat',
  hosts: ['https://*.livechatinc.com/*', 'https://*.livechat.com/*', 'https://www.text.com/app/*', 'https://text.com/app/*'],
  detect: LIST,
  container: LIST,
  conversation: [
    // The chat; a second part of the address is the thread, which changes each time that it is opened again.
    { from: 'address', pattern: /\/chats\/([A-Z0-9]+)/ },
    {
      from: 'page',
      selector: '[data-testid^="chat-item-"][aria-selected="true"]',
      attribute: 'data-testid',
      pattern: /^chat-item-(.+)$/,
    },
  ],
  message: ['agent', 'customer', 'visitor'].map((side) => `[data-testid="${side}-message"], [data-testid="${side}-attachment"]`).join(),
  // None in any source.
  messageId: null,
  roles: [
    // Bots write as agents; only their name tells. The maker's own is called ChatBot.
    { author: 'bot', self: '[data-testid^="agent-"]', when: (_, { name }) => /\b(?:chat)?bot\b/i.test(name ?? '') },
    { author: 'agent', self: '[data-testid^="agent-"]' },
    { author: 'customer' },
  ],
  sender,
  text: '[data-testid="message-text"]',
  image: '[data-testid$="-attachment"] img',
  file: '[data-testid$="-attachment"]:not(:has(img)) a[href]',
  customer: '.chat-item.active .privacy-masker, [data-testid^="chat-item-"][aria-selected="true"] .privacy-masker',
  // Older versions have a text area.
  composer: COMPOSERS,
  note: (pane) =>
    [...pane.querySelectorAll(COMPOSERS)].some((field) => PLACEHOLDERS.some((name) => PRIVATE.test(field.getAttribute(name) ?? ''))),
} satisfies Site;
