import type { Site } from '../site.ts';

/** The tab of the composer that writes a reply (one script, which clicks it before it writes); the others write notes, reminders… */
const REPLY = '.c-base-tabs__item--reply';

/** Crisp inbox. Not open source: several independent public scripts agree on the class names (confidence medium). */
export default {
  id: 'crisp',
  name: 'Crisp',
  hosts: ['https://app.crisp.chat/*'],
  detect: '.c-conversation-box-content',
  container: '.c-conversation-box-content',
  conversation: [{ from: 'address', pattern: /\/inbox\/(session_[\w-]+)/ }],
  message: '.c-conversation-box-content-message',
  // Rows out of sight leave the page.
  virtual: true,
  messageId: null,
  roles: [
    { author: 'customer', self: '.c-conversation-box-content-message--user' },
    // Bots send as operators; only the name on the last row of a run tells.
    { author: 'bot', self: '.c-conversation-box-content-message--operator', when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'agent', self: '.c-conversation-box-content-message--operator' },
    { author: 'system' },
  ],
  sender: '.c-conversation-box-content-message__avatar-tooltip .c-base-tooltip__default',
  text: '.c-conversation-box-content-message-bubble__content',
  customer: '.c-conversation-profile__name, .c-conversation-profile__nickname',
  composer: '.c-editor-composer__field.c-conversation-box-field__field-composer-field',
  // Messages are drawn as Markdown (help.crisp.chat, "How can I format Crisp Messages?").
  markup: 'markdown',
  // That another tab is in front is known from the console's tabs elsewhere, in two generations (three scripts). How a note looks
  // in the list is not known from any source.
  note: `:has(> ${REPLY}) > :is(.c-base-tabs__item--active, :has(> .c-base-tab--active)):not(${REPLY})`,
} satisfies Site;
