import type { Site } from '../site.ts';

/**
 * Zammad, the customer chat. Read in its source (controllers/chat.coffee and views/customer_chat, up to chat_window at 133b570f);
 * confidence high, but for `.chat-status-message`, whose view was not found. An agent who renames a chat wipes its number: from
 * then on its name must do.
 */
export default {
  id: 'zammad',
  name: 'Zammad',
  hosts: [],
  detect: '.chat-window .js-customerChatInput',
  // Several windows stand side by side.
  container: '.chat-window .js-body',
  pane: '.chat-window',
  conversation: [
    { from: 'pane', selector: '.chat-name', pattern: /#(\d+)$/ },
    // Before the header showed the number of the session.
    { from: 'pane', selector: '.chat-name', pattern: /(.+)/ },
  ],
  message: '.chat-message, .chat-status-message',
  messageId: null,
  roles: [
    { author: 'system', self: '.chat-status-message' },
    { author: 'customer', self: '.chat-message--customer' },
    { author: 'agent', self: '.chat-message--agent' },
  ],
  text: (row) => [row],
  // The number of the session.
  textRemove: '.js-name > span',
  image: 'img',
  customer: '.chat-name',
  composer: '.js-customerChatInput[contenteditable]:not([disabled])',
  note: null,
} satisfies Site;
