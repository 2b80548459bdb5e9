import type { Site } from '../site.ts';

/**
 * Rocket.Chat, an omnichannel room as its agent sees it. Read in its source (RoomBody, RoomMessage, SystemMessage, MessageHeader,
 * attachments); confidence high, but for telling the visitor from a second agent: visitors are usually called `guest-<n>`, which
 * no running server confirmed.
 */
export default {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  hosts: ['https://*.rocket.chat/*'],
  detect: 'section[id^="chat-window-"] ul.messages-list',
  container: 'section[id^="chat-window-"] ul.messages-list',
  conversation: [{ from: 'ancestor', selector: 'section[id^="chat-window-"]', attribute: 'id', pattern: /^chat-window-(.+)$/ }],
  // Notices of the system carry neither `data-mid` nor `data-qa-type` in newer versions.
  message: '[data-qa-type="message"][data-mid], [data-system-message-type]',
  messageId: { from: 'element', attribute: 'data-mid', pattern: /(.+)/ },
  roles: [
    { author: 'system', self: '.rcx-message-system, [data-system-message-type]' },
    { author: 'agent', self: '[data-own="true"]' },
    // Rows that follow in a group have no header.
    { author: 'inherit', self: '[data-sequential="true"]' },
    { author: 'bot', has: '[data-username^="bot."], [data-username$=".bot"]' },
    { author: 'customer', has: '[data-username^="guest-"]' },
    {
      author: 'customer',
      when: (row, { customer }) => customer !== null && row.querySelector('.rcx-message-header__name')?.textContent === customer,
    },
    { author: 'agent', has: '[data-username]' },
  ],
  // His own name only: a reply must not be signed by a second agent.
  sender: '[data-own="true"] .rcx-message-header__name',
  time: { selector: '.rcx-message-header__time, .rcx-message-system__time', attribute: 'title' },
  text: '[data-qa-type="message-body"], .rcx-message-body, .rcx-message-system__body',
  // The message that this one answers.
  textRemove: 'blockquote',
  image: 'img.gallery-item',
  file: '.rcx-message-generic-preview__title',
  // The header stands outside of the section that holds messages and composer; a thread beside it has a composer of its own.
  customer: '.rcx-room-header [role="heading"], .rcx-room-header h1',
  composer: 'section[id="chat-window-{id}"] textarea[name="msg"]',
  markup: 'stars',
  note: null,
} satisfies Site;
