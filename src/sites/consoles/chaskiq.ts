import type { Site } from '../site.ts';

/**
 * Chaskiq. Read in its source at 8ddcac93 (pages/conversations/Conversation.tsx, Editor.tsx, tabs.tsx) and in the package that
 * draws its messages and its composer (dante3 1.2.8); confidence high, but for bots, which only their name tells.
 */
export default {
  id: 'chaskiq',
  name: 'Chaskiq',
  hosts: ['https://app.chaskiq.io/*'],
  detect: '.flex-col-reverse > [id^="message-id-"]',
  container: '.overflow-y-scroll > .flex-col-reverse',
  conversation: [{ from: 'address', pattern: /\/apps\/[^/]+\/conversations\/([^/?#]+)/ }],
  message: '.flex-col-reverse > [id^="message-id-"]',
  newestFirst: true,
  messageId: { from: 'element', attribute: 'id', pattern: /^message-id-(.+)$/ },
  roles: [
    // What happened to the conversation, what was answered to a bot's form, a form.
    { author: 'system', has: ':scope > :is(.bg-yellow-300, .bg-green-400, .opacity-75)' },
    // A note's yellow is no class; its writer's name is dark.
    { author: 'note', has: '.pb-4 .font-bold.text-gray-900' },
    { author: 'bot', self: '.flex-row-reverse', when: (row) => /\bbot\b/i.test(row.querySelector('.pb-4 .font-bold')?.textContent ?? '') },
    { author: 'agent', self: '.flex-row-reverse' },
    { author: 'customer', has: '.pb-4 .font-bold' },
  ],
  text: '.shadow > .pb-4 + *, .bg-yellow-300 p, .bg-green-400 .text-md, .opacity-75',
  // What is quoted, files, which are read on their own, and the preview of a link.
  textRemove: 'blockquote, figure > a, .markup--mixtapeEmbed-anchor',
  image: 'img.graf-image',
  // Sounds and films have no name.
  file: 'figure > a, figure :is(audio, video)',
  customer: '.h-generalHeight h3 .font-extrabold',
  composer: '.h-generalHeight .ProseMirror[contenteditable="true"]',
  // Its editor formats such marks when they are pasted; its messages are drawn without hard breaks.
  markup: 'stars',
  paragraphs: true,
  note: '.h-generalHeight [style*="lemonchiffon"]',
} satisfies Site;
