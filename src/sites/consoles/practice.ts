import type { Site } from '../site.ts';

/** Alcance's own practice console (src/practice). */
export default {
  id: 'practice',
  name: 'Consola de práctica',
  hosts: [],
  detect: '[data-practice-chat]',
  container: '[data-practice-chat]',
  conversation: [{ from: 'element', attribute: 'data-practice-chat', pattern: /(.+)/ }],
  message: '[data-message]',
  messageId: { from: 'element', attribute: 'data-message', pattern: /(.+)/ },
  roles: [
    { author: 'system', self: '[data-author="system"]' },
    { author: 'agent', self: '[data-author="agent"]' },
    { author: 'customer', self: '[data-author="customer"]' },
  ],
  text: 'p',
  customer: '[data-practice-customer="{id}"]',
  composer: '[data-practice-composer="{id}"]',
  note: '[data-practice-note]',
} satisfies Site;
