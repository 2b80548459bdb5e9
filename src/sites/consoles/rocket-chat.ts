import type { Site } from '../site.ts';

/**
 * Rocket.Chat, an omnichannel room as its agent sees it. Read in its source; confidence high, but for telling the visitor from
 * a second agent: visitors are usually called `guest-<n>`, which no running server confirmed.
 */
export default {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  hosts: ['https://*.rocket.chat/*'],
  detect: 'section[id^="chat-window-"] ul.messages-list',
  container: 'section[id^="chat-window-"] ul.messages-list',
  pane: 'section[id^="chat-window-"]',
  conversation: [{ from: 'ancestor', selector: 'section[id^="chat-window-"]', attribute: 'id', pattern: /^chat-window-(.+)$/ }],
  message: '[data-qa-type="message"][data-mid]',
  messageId: { from: 'element', attribute: 'data-mid', pattern: /(.+)/ },
  roles: [
    { author: 'system', self: '.rcx-message-system, [data-system-message-type]' },
    { author: 'agent', self: '[data-own="true"]' },
    // Rows that follow in a group have no header.
    { author: 'inherit', self: '[data-sequential="true"]' },
    { author: 'bot', has: '[data-username^="bot."], [data-username$=".bot"]' },
    { author: 'customer', has: '[data-username^="guest-"]' },
    { author: 'customer', when: (_, { name, customer }) => name !== null && name === customer },
    { author: 'agent', has: '[data-username]' },
  ],
  sender: '.rcx-message-header__name',
  time: { selector: '.rcx-message-header__time', attribute: 'title' },
  text: '[data-qa-type="message-body"], .rcx-message-system__body',
  textRemove: 'blockquote',
  customer: '.rcx-room-header [role="heading"], .rcx-room-header h1',
  composer: 'textarea[name="msg"]',
  markup: 'stars',
  note: null,
} satisfies Site;
