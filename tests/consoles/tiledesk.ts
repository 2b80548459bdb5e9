import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const list = document.querySelector('.conversation-wpr') as HTMLElement;
const composer = field(document.querySelector('textarea.shown') as HTMLTextAreaElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    const own = author === 'agent';
    const name = own ? '' : '<div class="message_sender_fullname"> Ema Ríos </div>';
    made.innerHTML = `${name}<div class="msg_container ${own ? 'base_sent' : 'base_receive'}"><chat-bubble-message>
      <span class="message-date"> 8:20 </span><chat-text><p class="message_innerhtml marked"></p></chat-text></chat-bubble-message></div>`;
    const words = document.createElement('p');
    words.append(text);
    made.querySelector('p')?.append(words);
    list.lastElementChild?.before(made);
  },
  composed: () => composer.lines(),
};
