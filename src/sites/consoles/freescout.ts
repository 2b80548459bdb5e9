import type { Site } from '../site.ts';

/**
 * FreeScout, a conversation of any channel. Read in its source at ab277253 (views/conversations: view, partials/thread and
 * thread_attachments; public/js/main.js); confidence high. It calls the agent's own messages “you”, so his name is not known,
 * and shows its reply form only after he asked for it.
 */
export default {
  id: 'freescout',
  name: 'FreeScout',
  hosts: [],
  detect: '#conv-layout-main .thread[id^="thread-"]',
  container: '#conv-layout-main',
  conversation: [{ from: 'page', selector: 'body[data-conversation_id]', attribute: 'data-conversation_id', pattern: /(\d+)/ }],
  // What arrives while the page is open waits in a `.thread-type-new`, which has no id, around the threads.
  message: '.thread[id^="thread-"]',
  newestFirst: true,
  messageId: { from: 'element', attribute: 'id', pattern: /^thread-(\d+)$/ },
  roles: [
    { author: 'skip', self: '.thread-type-draft' },
    { author: 'customer', self: '.thread-type-customer' },
    { author: 'agent', self: '.thread-type-message' },
    { author: 'note', self: '.thread-type-note' },
    { author: 'system', self: '.thread-type-lineitem' },
  ],
  text: '.thread-content, .thread-type-lineitem .thread-title',
  // What an e-mail quotes of the one that it answers, as far as the server left it.
  textRemove: 'blockquote, .gmail_quote',
  image: '.thread-content img, .thread-attachments [data-mime^="image/"]',
  file: '.thread-attachments li:not([data-mime^="image/"]) .attachment-link',
  customer: '#conv-layout-customer .customer-name',
  // The same form writes replies, notes and forwards to somebody else; a message that is edited has an editor of its own.
  composer: '.conv-reply-block:not(.conv-note-block, .conv-forward-block) .note-editable',
  note: '.conv-reply-block.conv-note-block:not(.hidden)',
} satisfies Site;
