import type {} from './console-page.ts';
import { reactTextarea } from './editors/react-textarea.ts';

const list = document.querySelector('#messagesList') as HTMLElement;
const composer = reactTextarea(document.querySelector('.composer') as HTMLElement, { placeholder: 'Escriba un mensaje' });
let next = 90;

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = author === 'customer' ? 'jss12' : 'jss11';
    made.id = `w${next++}`;
    made.innerHTML = `<button id="messageActionsButton-${made.id}" type="button">…</button><div></div>`;
    const words = document.createElement('span');
    words.append(text);
    const time = document.createElement('span');
    time.append('8:20');
    made.lastElementChild?.append(words, time);
    list.append(made);
  },
  composed: () => composer.lines(),
};
