import type { Site } from '../site.ts';

/**
 * Twilio Flex. Read in the vendor's package @twilio/flex-ui 2.17.1 (MessageListItem, MessageBubble, MessageBubbleMedia, FilePreview);
 * that names tell the authors is less sure, for companies may set others.
 */
export default {
  id: 'twilio-flex',
  name: 'Twilio Flex',
  hosts: ['https://flex.twilio.com/*'],
  detect: '.Twilio-MessageListItem',
  container: (page) => [...new Set([...page.querySelectorAll('.Twilio-MessageListItem')].flatMap((row) => row.parentElement ?? []))],
  conversation: [{ from: 'address', pattern: /\/agent-desktop\/(W[RT][0-9a-f]{32})/ }],
  // Dates and other lines between the messages are rows of another kind.
  message: '.Twilio-MessageListItem[role="listitem"]',
  messageId: null,
  roles: [
    { author: 'bot', when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'customer', when: (_, { name, customer }) => name !== null && name === customer },
    { author: 'agent', has: '[data-testid="message-sendername"]' },
  ],
  sender: '[data-testid="message-sendername"]',
  time: { selector: '.Twilio-MessageBubble-Time' },
  text: '[data-testid="message-body"]',
  textRemove: '.Twilio-Media-MessageBubble',
  // Name and extension; pictures are shown as files too.
  file: '.Twilio-Media-MessageBubble :has(> [data-test="MediaMessageBubble-FileName"])',
  customer: '.Twilio-TaskCanvasHeader-Name',
  composer: 'textarea[data-testid="message-input"], .Twilio-MessageInputArea-TextArea textarea',
  note: null,
} satisfies Site;
