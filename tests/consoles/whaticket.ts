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
    made.lastElementChild?.append(text, document.createElement('span'));
    list.append(made);
  },
  composed: () => composer.lines(),
};
