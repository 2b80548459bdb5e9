import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const list = document.querySelector('.conversation-wpr') as HTMLElement;
const composer = field(document.querySelector('textarea.shown') as HTMLTextAreaElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = 'msg_container';
    const side = author === 'agent' ? 'sent' : 'receive';
    made.innerHTML = `<div class="base_${side}"><chat-text><p class="message_innerhtml"></p></chat-text></div>`;
    made.querySelector('p')?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
};
