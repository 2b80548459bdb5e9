import type { Site } from '../site.ts';

/**
 * Twilio Flex. Class names and test ids from notes on the vendor's package @twilio/flex-ui 2.17.1, not checked against it since;
 * that names tell the authors is less sure.
 */
export default {
  id: 'twilio-flex',
  name: 'Twilio Flex',
  hosts: ['https://flex.twilio.com/*'],
  detect: '.Twilio-MessageListItem',
  container: (page) => [...new Set([...page.querySelectorAll('.Twilio-MessageListItem')].flatMap((row) => row.parentElement ?? []))],
  conversation: [{ from: 'address', pattern: /\/agent-desktop\/(W[RT][0-9a-f]{32})/ }],
  message: '.Twilio-MessageListItem[role="listitem"]',
  messageId: null,
  roles: [
    { author: 'bot', when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'customer', when: (_, { name, customer }) => name !== null && name === customer },
    { author: 'agent', has: '[data-testid="message-sendername"]' },
    // Rows that follow in a group have no name.
    { author: 'inherit', has: '[data-testid="message-body"]' },
    { author: 'system' },
  ],
  sender: '[data-testid="message-sendername"]',
  time: { selector: '.Twilio-MessageBubble-Time' },
  text: '[data-testid="message-body"], .Twilio-SystemMessage',
  customer: '.Twilio-TaskCanvasHeader-Name',
  composer: 'textarea[data-testid="message-input"], .Twilio-MessageInputArea-TextArea textarea',
  note: null,
} satisfies Site;
