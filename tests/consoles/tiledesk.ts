import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const list = document.querySelector('.conversation-wpr') as HTMLElement;
const composer = field(document.querySelector('textarea.shown') as HTMLTextAreaElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    const own = author === 'agent';
    const name = own ? '' : '<div class="message_sender_fullname"> Ema Ríos </div>';
    made.innerHTML = `<div class="msg_container ${own ? 'base_sent' : 'base_receive'}"><div class="bubble-container">
      <chat-bubble-message><div>${name}<chat-text><p class="message_innerhtml marked"></p></chat-text></div></chat-bubble-message>
      </div><div class="message-date-hover"> 8:20 </div></div>`;
    const words = document.createElement('p');
    words.append(text);
    made.querySelector('p')?.append(words);
    list.querySelector('.typing_container')?.before(made);
  },
  composed: () => composer.lines(),
};
