import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const list = document.querySelector('.messages-list') as HTMLElement;
const composer = field(document.querySelector('textarea.shown') as HTMLTextAreaElement);
let next = 90;

/** His own row stands there before the server has it, and is replaced by one with the same id. */
function row(id: string, own: boolean, pending: boolean, text: string): HTMLElement {
  const made = document.createElement('div');
  const [name, user] = own ? ['Sofía', 'sofia'] : ['Lía Mora', 'guest-7'];
  Object.assign(made.dataset, { qaType: 'message', mid: id, own: String(own), sequential: 'false' });
  made.ariaBusy = String(pending);
  made.innerHTML = `<span class="rcx-message-header__name" data-username="${user}">${name}</span><div data-qa-type="message-body"></div>`;
  made.lastElementChild?.append(text);
  return made;
}

window.consolePage = {
  say(_, author, text) {
    const id = `m${next++}`;
    const own = author === 'agent';
    const made = row(id, own, own, text);
    list.append(made);
    if (own) setTimeout(() => made.replaceWith(row(id, own, false, text)), 50);
  },
  composed: () => composer.lines(),
};
