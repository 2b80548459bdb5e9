import type { Site } from './site.ts';

/** Live Helper Chat, back office. Read in its source at c15cd17d (syncadmin.tpl.php, adminchat.tpl.php, LHCEditor.svelte). */
export const liveHelperChat: Site = {
  id: 'livehelperchat',
  name: 'Live Helper Chat',
  detect: '[id^="messagesBlock-"].msgBlock-admin',
  // One per open chat tab; on chat/single/<id> just one.
  container: '[id^="messagesBlock-"].msgBlock-admin',
  conversation: { from: 'element', attribute: 'id', pattern: /^messagesBlock-(\d+)$/ },
  message: '.message-row',
  messageId: { from: 'element', attribute: 'id', pattern: /^msg-(\d+)$/ },
  roles: [
    { author: 'system', self: '.system-response' },
    { author: 'note', self: '.whisper-msg' },
    { author: 'note', has: '.whisper-msg' },
    // user_id -2; carries other-operator too, so it comes before agent
    { author: 'bot', self: '[data-op-id="-2"]' },
    { author: 'bot', self: '.auto-responder-msg' },
    { author: 'bot', has: '.auto-responder-msg' },
    { author: 'agent', self: '.message-admin' },
    { author: 'customer', self: '.response, [data-op-id="0"]' },
  ],
  text: '.msg-body',
  textRemove: '.reactions-holder, .material-icons, .meta-message, .msg-date',
  customer: (conversation) => `#ntab-chat-${conversation}, #messagesBlock-${conversation} .response .vis-tit`,
  // The second holds where the option new_editor is off.
  composer: (conversation) =>
    `#CSChatMessage-${conversation} .form-send-textarea[contenteditable="true"], textarea#CSChatMessage-${conversation}`,
  note: (conversation) => `#CSChatMessage-${conversation} .form-send-textarea.bg-light, textarea#CSChatMessage-${conversation}.bg-light`,
};
