import type { Site } from '../site.ts';

/** The writer's name stands before the row, in groups only. */
function nameOf(row: Element): string | null {
  const before = row.previousElementSibling;
  return (before?.matches('.message_sender_fullname') && before.textContent?.trim()) || null;
}

/**
 * Tiledesk's agent chat. Read in chat21-ionic at 25c4cf1a (ion-conversation-detail, bubble-message, message-text-area); confidence
 * high, but for who is a bot or a second agent, which only names tell. The dashboard may hold it in a frame.
 */
export default {
  id: 'tiledesk',
  name: 'Tiledesk',
  hosts: ['https://*.tiledesk.com/*'],
  detect: 'ion-conversation-detail .conversation-wpr',
  container: 'ion-conversation-detail .conversation-wpr',
  conversation: [{ from: 'address', pattern: /#\/conversation-detail\/(support-group-[^/?]+)/ }],
  // A bubble without `chat-bubble-message` shows a file that is being sent.
  message: '.msg_container:has(chat-bubble-message), chat-info-message',
  messageId: null,
  roles: [
    { author: 'system', self: 'chat-info-message' },
    // Only the agent who is signed in.
    { author: 'agent', self: '.base_sent' },
    { author: 'bot', self: '.base_receive', when: (row) => /\bbot\b/i.test(nameOf(row) ?? '') },
    { author: 'customer', self: '.base_receive', when: (row, { customer }) => [null, customer].includes(nameOf(row)) },
    { author: 'agent', self: '.base_receive' },
  ],
  // No sender: his own messages carry no name, so that every agent's name that stands here is somebody else's.
  time: { selector: '.message-date' },
  text: 'chat-text p.message_innerhtml, .base_info',
  image: 'chat-image img',
  customer: '.tile-username',
  // Phone and desktop may have one each; only one of them is drawn.
  composer: 'ion-textarea#ion-textarea textarea:enabled',
  note: null,
} satisfies Site;
