import type { Site } from '../site.ts';

/**
 * Mibew Messenger, the operator's pop-up window. Read in its source at 320d814d (model_views/message.js and the templates message,
 * chat/layout and chat/message_form of the themes default and dark).
 */
export default {
  id: 'mibew',
  name: 'Mibew Messenger',
  hosts: [],
  detect: '#messages-region .message, #message-form-region #message-input',
  container: '#messages-region',
  conversation: [{ from: 'address', pattern: /\/chat\/(\d+)\// }],
  message: '.message',
  messageId: null,
  roles: [
    { author: 'customer', has: '.message-user' },
    { author: 'note', has: '.message-hidden' },
    { author: 'agent', has: '.message-agent' },
    { author: 'system', has: '.message-info, .message-connection, .message-event, .message-plugin' },
  ],
  sender: '[class^="name-"]',
  time: { selector: ':scope > span:first-child' },
  text: '[class^="message-"]',
  // The window itself names the customer nowhere but on his messages.
  customer: '.name-user',
  composer: 'textarea#message-input',
  note: null,
} satisfies Site;
