import type { Site } from '../site.ts';

/** Live Helper Chat, back office. Read in its source at c15cd17d (syncadmin.tpl.php, adminchat.tpl.php, msg_body.tpl.php, lhbbcode.php, LHCEditor.svelte). */
export default {
  id: 'livehelperchat',
  name: 'Live Helper Chat',
  hosts: [],
  detect: '[id^="messagesBlock-"].msgBlock-admin',
  // One per open chat tab; on chat/single/<id> just one.
  container: '[id^="messagesBlock-"].msgBlock-admin',
  conversation: [{ from: 'element', attribute: 'id', pattern: /^messagesBlock-(\d+)$/ }],
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
  sender: '.usr-tit',
  time: { selector: '.msg-date' },
  text: '.msg-body',
  // A quote is of the message that this one answers, `tr-msg` a machine's translation.
  textRemove:
    '.reactions-holder, .reactions-selected-info, .material-icons, .meta-message, .msg-date, .tr-msg, blockquote, lhc-image, [href*="/file/downloadfile/"]',
  // The second is a picture that is shown only after a click.
  image: '.msg-body-embed, lhc-image',
  // Pictures may stand in such a link too; a voice message has one without words.
  file: '.link[href*="/file/downloadfile/"]:not(:has(img)), .audio-download',
  customer: '#ntab-chat-{id}, #messagesBlock-{id} .response .vis-tit',
  // The second holds where the option new_editor is off.
  composer: '#CSChatMessage-{id} .form-send-textarea[contenteditable="true"], textarea[id="CSChatMessage-{id}"]',
  markup: 'codes',
  note: '#CSChatMessage-{id} .form-send-textarea.bg-light, textarea[id="CSChatMessage-{id}"].bg-light',
} satisfies Site;
