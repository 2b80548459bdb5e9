import type { Site } from '../site.ts';

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
  // How the note mode shows is not known from any source.
  note: null,
} satisfies Site;
