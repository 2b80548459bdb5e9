import type { Site } from '../site.ts';

/** Zammad, the customer chat. Read in its source (CoffeeScript views of the chat window); confidence high. */
export default {
  id: 'zammad',
  name: 'Zammad',
  hosts: [],
  detect: '.chat-window .js-customerChatInput',
  // Several windows stand side by side.
  container: '.chat-window .js-body',
  pane: '.chat-window',
  conversation: [
    { from: 'ancestor', selector: '.chat-window[data-session-id]', attribute: 'data-session-id', pattern: /(.+)/ },
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
  customer: '.chat-name',
  composer: '.js-customerChatInput[contenteditable]',
  note: null,
} satisfies Site;
