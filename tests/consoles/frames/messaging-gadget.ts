import type {} from '../console-page.ts';
import { quill } from '../editors/quill.ts';

const history = document.querySelector('[data-automation-id="message-history"]') as HTMLElement;
const composer = quill(document.querySelector('.editor') as HTMLElement);
composer.root.setAttribute('role', 'textbox');

/** Draws a message as the console draws one; those that follow in a group have no header. */
function say(author: 'customer' | 'agent', text: string): void {
  const made = document.createElement('div');
  made.className = `_message_1bevi_1 _${author === 'customer' ? 'inbound' : 'outbound'}_1bevi_9`;
  made.innerHTML =
    '<div class="_bubble_1bevi_20"><div class="_text_lfiei_1" data-automation-id="messaging-gadget-message-textbody"></div></div>';
  made.querySelector('._text_lfiei_1')?.append(text);
  history.append(made);
}

// The second conversation, which waits behind the first, has one message of its own.
if (location.hash.startsWith('#2')) {
  history.replaceChildren();
  say('customer', 'buenas tardes');
}

window.consolePage = {
  say: (_, author, text) => say(author, text),
  composed: () => composer.lines(),
};
