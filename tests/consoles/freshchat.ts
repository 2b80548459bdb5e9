import type {} from './console-page.ts';
import { plain } from './editors/plain.ts';

const list = document.querySelector('.messages') as HTMLElement;
const composer = plain(document.querySelector('.msg-reply-box') as HTMLElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('li');
    made.className = `user-messages ${author === 'customer' ? 'user-message' : 'fc-agent-message'}`;
    made.innerHTML = '<div class="fc-ui-message-bubble comment"></div>';
    made.firstElementChild?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
  note: (_, on) => void document.querySelector('.private-note-tab')?.classList.toggle('active', on),
};
