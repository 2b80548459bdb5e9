import type { Site } from '../site.ts';

/**
 * Tiledesk's agent chat (chat21-ionic). Read in its source; confidence high. Its dashboard may hold it in a frame: the reader
 * runs in every frame.
 */
export default {
  id: 'tiledesk',
  name: 'Tiledesk',
  hosts: ['https://*.tiledesk.com/*'],
  detect: '.conversation-wpr .msg_container, .conversation-wpr ion-textarea',
  container: '.conversation-wpr',
  conversation: [{ from: 'address', pattern: /#\/conversation-detail\/(support-group-[^/]+)/ }],
  message: '.msg_container, chat-info-message',
  messageId: null,
  roles: [
    { author: 'system', self: 'chat-info-message' },
    // Only the agent who is signed in.
    { author: 'agent', has: '.base_sent' },
    { author: 'bot', has: '.base_receive', when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'customer', has: '.base_receive', when: (_, { name, customer }) => name === null || name === customer },
    { author: 'agent', has: '.base_receive' },
  ],
  sender: '.message_sender_fullname',
  time: { selector: '.message-date' },
  text: 'chat-text p.message_innerhtml, .base_info',
  customer: '.tile-username',
  // Phone and desktop have one each; only one of them is drawn.
  composer: 'ion-textarea textarea',
  note: null,
} satisfies Site;
