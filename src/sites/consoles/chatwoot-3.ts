import type { Site } from '../site.ts';

/**
 * Chatwoot dashboard before v4, whose bubbles are others. Read in public copies of its source at 3.4.0, 3.14.1 and 3.16.0, and for
 * what v2 has otherwise at 2.12.1 (Message.vue, bubble/*.vue, MessagesView.vue, ConversationHeader.vue, ReplyBox.vue).
 */
export default {
  id: 'chatwoot-3',
  name: 'Chatwoot 3',
  hosts: [],
  // The list of v4 has classes of its own besides.
  detect: 'ul[class="conversation-panel"]',
  container: 'ul[class="conversation-panel"]',
  conversation: [{ from: 'address', pattern: /\/conversations\/(\d+)/ }],
  // Those between are a spinner, the number of unread messages and suggested labels.
  message: '.conversation-panel > :is(.left, .right, .center)',
  // Not in v2.
  messageId: { from: 'element', attribute: 'id', pattern: /^message(.+)$/ },
  roles: [
    { author: 'system', self: '.center' },
    // What stands in place of a message is the console's.
    { author: 'skip', has: '.bubble:is(.is-deleted, .is-unsupported)' },
    { author: 'customer', self: '.left' },
    { author: 'note', has: '.bubble.is-private' },
    // Agent bots and template messages.
    { author: 'bot', has: '.bubble.is-from-bot' },
    { author: 'agent', self: '.right' },
  ],
  time: { selector: '.message-text--metadata .time' },
  text: '.text-content',
  // The attachments of the message that this one answers stand deeper.
  image: '.bubble > div > div > .image > img',
  // Sounds and films have no name.
  file: '.bubble > div > div > .file h5, .bubble > div > div > .message-text__wrap > :is(audio, video)',
  // v3; v2.
  customer: '.conversation-details-wrap span.text-base.leading-tight, .conversation-details-wrap .user--name > span',
  // A rich editor for the web and mail, a text area for all other channels.
  composer: '.reply-box:not(.is-private) :is(.ProseMirror, .reply-box__top textarea)',
  // What is written is sent as it stands, and drawn as Markdown.
  markup: 'markdown',
  note: '.reply-box.is-private',
} satisfies Site;
