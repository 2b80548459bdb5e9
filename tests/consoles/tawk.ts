import type {} from './console-page.ts';
import { plain } from './editors/plain.ts';

const list = document.querySelector('.tawk-smooth-scroll') as HTMLElement;
const composer = plain(document.querySelector('.tawk-message-input') as HTMLElement);
let next = 90;

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.id = `blockId-${next++}`;
    const name = '<span class="tawk-text-grey-2 tawk-text-regular-1">Carla Ríos</span>';
    made.innerHTML = `${author === 'agent' ? name : ''}<div class="tawk-message"></div>`;
    made.querySelector('.tawk-message')?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
};
