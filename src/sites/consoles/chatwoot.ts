import type { Site } from '../site.ts';

/**
 * Chatwoot dashboard, v4. Read in its source at v4.3.0 (Message.vue, bubbles/Base.vue, MessagesView.vue); attachments in several
 * versions of bubbles/BaseAttachment.vue, bubbles/Image.vue and chips/File.vue, which agree.
 */
export default {
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: ['https://app.chatwoot.com/*'],
  // Before v4 the list has this class alone.
  detect: '.conversation-panel:not([class="conversation-panel"])',
  container: '.conversation-panel',
  conversation: [{ from: 'address', pattern: /\/conversations\/(\d+)/ }],
  message: '.message-bubble-container[data-message-id]',
  messageId: { from: 'element', attribute: 'data-message-id', pattern: /(.+)/ },
  roles: [
    { author: 'system', self: '.justify-center' },
    { author: 'note', has: '[data-bubble-name].bg-n-solid-amber' },
    // Agent bots and template messages.
    { author: 'bot', has: '[data-bubble-name].bg-n-solid-iris' },
    { author: 'agent', self: '.justify-end' },
    { author: 'customer', self: '.justify-start' },
  ],
  text: '[data-bubble-name] .prose, [data-bubble-name="activity"] > span',
  // The preview of the message that this one answers.
  textRemove: '.bg-n-alpha-black1',
  image: '[data-bubble-name] img:not(.bg-n-alpha-black1 *)',
  // On its own; below words or beside others, where the icon before the name is an element too; sounds and films have no name.
  file: '[data-bubble-name="attachment"] .space-y-1 > .text-n-slate-11, [data-bubble-name="text"] .h-9 > [class*="max-w-"], [data-bubble-name] :is(audio, video)',
  // The header's name; in the contact panel an h3.
  customer: '.conversation-details-wrap .text-sm.font-medium.truncate, h3.capitalize.break-words',
  // In early versions of v4 a text area for all channels but the web and mail.
  composer: '.reply-box:not(.is-private) :is(.ProseMirror, .reply-box__top textarea)',
  // What is written is sent as it stands, and drawn as Markdown.
  markup: 'markdown',
  note: '.reply-box.is-private',
} satisfies Site;
