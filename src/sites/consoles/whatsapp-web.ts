import type { Site } from '../site.ts';

/**
 * WhatsApp Web. Not open source: five public scripts, one verified in August 2026 (confidence medium). Builds differ in which
 * of the marks of a row they carry, so each author has two.
 */
export default {
  id: 'whatsapp-web',
  name: 'WhatsApp Web',
  hosts: ['https://web.whatsapp.com/*'],
  detect: '#main [data-testid="conversation-panel-messages"], #main [role="application"] div[role="row"] [data-id]',
  container: '#main [data-testid="conversation-panel-messages"], #main [role="application"]',
  // Nothing in the address; the rows hold the chat's number, and where they do not, the header's name must do.
  conversation: [
    {
      from: 'page',
      selector: '#main [data-id^="true_"], #main [data-id^="false_"]',
      attribute: 'data-id',
      pattern: /^(?:true|false)_([^_]+)_/,
    },
    { from: 'page', selector: '#main header span[dir="auto"]', pattern: /(.+)/ },
  ],
  message: 'div[role="row"]',
  // Rows out of sight leave the page.
  virtual: true,
  messageId: null,
  roles: [
    { author: 'agent', has: '.message-out, [data-testid="tail-out"], [data-id^="true_"]' },
    { author: 'customer', has: '.message-in, [data-testid="tail-in"], [data-id^="false_"]' },
    { author: 'system' },
  ],
  time: { selector: '[data-pre-plain-text]', attribute: 'data-pre-plain-text' },
  text: (row) => {
    const parts = [...row.querySelectorAll('[data-testid="selectable-text"], span.selectable-text')].filter(
      (part) => part.closest('[data-testid="quoted-message"], [aria-label="Quoted message"]') === null,
    );
    return parts.length > 0 ? parts : [...row.querySelectorAll('[data-testid="system-message"]')];
  },
  image: '[data-testid="image-thumb"] img',
  file: '[data-testid="document-thumb"] span[title]',
  customer: '#main header span[dir="auto"]',
  composer: 'footer [contenteditable="true"][data-lexical-editor="true"], div[data-testid="conversation-compose-box-input"]',
  markup: 'stars',
  note: null,
} satisfies Site;
