import type { Site } from '../site.ts';

/** Freshchat, and the chats of Freshdesk Messaging. Not open source: public scripts agree on the class names (confidence medium). */
export default {
  id: 'freshchat',
  name: 'Freshchat',
  hosts: ['https://*.freshchat.com/*', 'https://*.myfreshworks.com/*', 'https://*.freshworks.com/*'],
  detect: 'li.user-messages',
  container: (page) => {
    const lists = [...page.querySelectorAll('li.user-messages')].flatMap((row) => row.parentElement ?? []);
    return [...new Set(lists)];
  },
  conversation: [{ from: 'address', pattern: /\/conversation\/(\d+)/ }],
  message: 'li.user-messages',
  messageId: null,
  roles: [
    { author: 'note', has: '.note-bubble' },
    // Bots look like agents.
    { author: 'agent', self: '.fc-agent-message' },
    { author: 'customer', self: '.user-message' },
    { author: 'customer', has: '.fc-ui-message-bubble' },
    { author: 'system' },
  ],
  text: (row) => {
    const bubbles = [...row.querySelectorAll('.fc-ui-message-bubble.comment, .note-bubble')];
    return bubbles.length > 0 ? bubbles : [row];
  },
  // No source tells where the name stands.
  customer: null,
  composer: '.unity-compose-editor .msg-reply-box, .reply-box [contenteditable="true"]',
  note: '.private-note-tab.active',
} satisfies Site;
