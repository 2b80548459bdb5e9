import type { Site } from '../site.ts';

/**
 * Live Helper Chat, back office. Read in its source at c15cd17d (syncadmin.tpl.php, adminchat.tpl.php, msg_body.tpl.php,
 * meta_render_*.tpl.php, lhbbcode.php, LHCEditor.svelte) and seen in an installation of that commit.
 */
export default {
  id: 'livehelperchat',
  name: 'Live Helper Chat',
  hosts: [],
  detect: '[id^="messagesBlock-"].msgBlock-admin',
  // One per open chat tab; on chat/single/<id> the other open chats are mounted too.
  container: '[id^="messagesBlock-"].msgBlock-admin',
  conversation: [{ from: 'element', attribute: 'id', pattern: /^messagesBlock-(\d+)$/ }],
  message: '.message-row',
  messageId: { from: 'element', attribute: 'id', pattern: /^msg-(\d+)$/ },
  roles: [
    { author: 'system', self: '.system-response' },
    // Drawn on Enter, replaced once the server has stored it; until then nothing tells a note from a reply.
    { author: 'skip', self: '.pending-storage' },
    // "Load more" puts the customer's earlier chats above this one.
    { author: 'skip', self: '[data-chat-id]', when: isOfEarlierChat },
    { author: 'note', self: '.whisper-msg' },
    // user_id -2; carries other-operator too, so it comes before agent
    { author: 'bot', self: '[data-op-id="-2"]' },
    { author: 'bot', self: '.auto-responder-msg' },
    { author: 'agent', self: '.message-admin' },
    { author: 'customer', self: '.response, [data-op-id="0"]' },
  ],
  sender: '.usr-tit',
  time: { selector: '.msg-date' },
  text: '.msg-body',
  // A block of class whisper-msg inside a row says that the message was edited, or how; a quote is of the message that this
  // one answers, .tr-msg the live translation.
  textRemove:
    '.reactions-holder, .reactions-selected-info, .material-icons, .meta-message, .msg-date, .message-row .whisper-msg, blockquote, .tr-msg, lhc-image, [href*="/file/downloadfile/"]',
  // lhc-image holds a picture that the agent has to uncover first.
  image: 'img.msg-body-embed, lhc-image',
  // Pictures may stand in such a link too.
  file: '.link[href*="/file/downloadfile/"]:not(:has(img)), audio',
  customer: '#ntab-chat-{id}, #messagesBlock-{id} .response .vis-tit',
  // The second holds where the option new_editor is off.
  composer: '#CSChatMessage-{id} .form-send-textarea[contenteditable="true"], textarea[id="CSChatMessage-{id}"]',
  markup: 'codes',
  note: '#CSChatMessage-{id} .form-send-textarea.bg-light, textarea[id="CSChatMessage-{id}"].bg-light',
} satisfies Site;

/** Rows that were loaded later carry the number of their chat, this one's older rows too. */
function isOfEarlierChat(row: Element): boolean {
  return row.closest('[id^="messagesBlock-"]')?.id !== `messagesBlock-${row.getAttribute('data-chat-id')}`;
}
