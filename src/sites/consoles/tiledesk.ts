import type { Site } from '../site.ts';

/** The writer's name: on the first bubble of a run, and before October 2022 ahead of every row; null where neither stands there. */
function nameOf(row: Element): string | null {
  const before = row.previousElementSibling;
  const name = row.querySelector('.message_sender_fullname') ?? (before?.matches('.message_sender_fullname') ? before : null);
  return name?.textContent?.trim() || null;
}

/**
 * Tiledesk's agent chat. Read in chat21-ionic at 7120c665 (3.4.28), and at 25c4cf1a from before October 2022 (ion-conversation-detail,
 * bubble-message, message-text-area); confidence high, but for who is a bot or a second agent, which only names tell. The
 * dashboard may hold it in a frame.
 */
export default {
  id: 'tiledesk',
  name: 'Tiledesk',
  hosts: ['https://*.tiledesk.com/*'],
  detect: 'ion-conversation-detail .conversation-wpr',
  container: 'ion-conversation-detail .conversation-wpr',
  conversation: [{ from: 'address', pattern: /#\/conversation-detail\/(support-group-[^/?]+)/ }],
  // A bubble without `chat-bubble-message` shows a file that is being sent, or who is typing.
  message: '.msg_container:has(chat-bubble-message), chat-info-message',
  messageId: null,
  roles: [
    { author: 'system', self: 'chat-info-message' },
    { author: 'note', has: '.privateMsg' },
    // Only the agent who is signed in.
    { author: 'agent', self: '.base_sent' },
    { author: 'bot', self: '.base_receive', when: (row) => /\bbot\b/i.test(nameOf(row) ?? '') },
    { author: 'customer', self: '.base_receive', when: (row, { customer }) => customer !== null && nameOf(row) === customer },
    { author: 'agent', self: '.base_receive', when: (row) => nameOf(row) !== null },
    { author: 'inherit', self: '.base_receive' },
  ],
  // No sender: his own messages carry no name, so that every agent's name that stands here is somebody else's.
  time: { selector: '.message-date-hover, .message-date' },
  text: 'chat-text p.message_innerhtml, chat-html, .base_info',
  image: 'chat-image img',
  // A voice message, by its length; any other file is a link in the text.
  file: 'chat-audio',
  customer: '.tile-username',
  // Phone and desktop may have one each; only one of them is drawn.
  composer: 'ion-textarea#ion-textarea textarea:enabled',
  // Private messages come from elsewhere: this composer writes none.
  note: null,
} satisfies Site;
