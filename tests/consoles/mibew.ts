import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const region = document.querySelector('#messages-region > div') as HTMLElement;
const composer = field(document.querySelector('#message-input') as HTMLTextAreaElement);

window.consolePage = {
  say(_, author, text) {
    const kind = author === 'customer' ? 'user' : 'agent';
    const made = document.createElement('div');
    made.className = 'message';
    made.innerHTML = `<span>08:40</span> <span class="name-${kind}">${author === 'customer' ? 'Nora Paz' : 'Iván'}</span>: <span class="message-${kind}"></span>`;
    made.lastElementChild?.append(text);
    region.append(made);
  },
  composed: () => composer.lines(),
};
