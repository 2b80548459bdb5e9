import type { Site } from '../site.ts';

/** How the channel switcher names an internal note in the languages of its agents. */
const NOTE = /internal note|nota interna|observação interna/i;

/**
 * Zendesk Agent Workspace. Not open source: six independent public scripts agree on the `omni-log` test ids; the rest is
 * known from one or two of them (confidence medium).
 */
export default {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['https://*.zendesk.com/agent/*'],
  detect: '[data-test-id="omni-log-container"]',
  // One per mounted ticket; those in the background stay in the page.
  container: '[data-test-id="omni-log-container"]',
  pane: '.conversation-polaris[data-ticket-id], [data-test-id^="ticket-"][data-test-id$="-standard-layout"]',
  conversation: [
    { from: 'ancestor', selector: '[data-ticket-id]', attribute: 'data-ticket-id', pattern: /(\d+)/ },
    { from: 'address', pattern: /\/agent\/tickets\/(\d+)/ },
  ],
  message: 'article[data-test-id="omni-log-comment-item"]:not([aria-hidden="true"])',
  // None in any source.
  messageId: null,
  roles: [
    { author: 'note', has: '[data-test-id="omni-log-internal-note-tag"]' },
    { author: 'note', has: '[data-test-id="omni-log-item-message"][type="internal"]' },
    { author: 'customer', has: '[data-test-id="omni-log-item-message"][type="end-user"]' },
    { author: 'bot', has: '[data-test-id="omni-log-item-message"][type="bot"]' },
    // Some bots write as agents; only their name tells.
    { author: 'bot', has: '[data-test-id="omni-log-item-message"][type="agent"]', when: (_, { name }) => /\bbot\b/i.test(name ?? '') },
    { author: 'agent', has: '[data-test-id="omni-log-item-message"][type="agent"]' },
    { author: 'system' },
  ],
  sender: '[data-test-id="omni-log-item-sender"], [data-test-id="omni-log-comment-user-link"]',
  time: { selector: 'time[data-test-id="timestamp-relative"]', attribute: 'datetime' },
  text: '[data-test-id="omni-log-message-content"], .zd-comment',
  textRemove: 'svg, .signature, button, [data-zes-id]',
  image: '[data-test-id="omni-log-message-content"] img',
  customer: 'article:has([type="end-user"]) [data-test-id="omni-log-item-sender"]',
  // Plain text in the channels of a chat, rich text in those of e-mail; the element is, or holds, the editor.
  composer:
    '[data-test-id^="omnicomposer-"][data-test-id$="-ckeditor"].ck-editor__editable, [data-test-id^="omnicomposer-"] .ck-editor__editable',
  note: (pane) => NOTE.test(pane.querySelector('[data-test-id="omnichannel-channel-switcher-button"]')?.textContent ?? ''),
} satisfies Site;
