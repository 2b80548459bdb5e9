import type {} from './console-page.ts';
import { field } from './editors/field.ts';

const list = document.querySelector('.messages-list') as HTMLElement;
const composer = field(document.querySelector('[name="msg"]') as HTMLTextAreaElement);
let next = 90;

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('li');
    const own = author === 'agent';
    const name = own ? '' : '<span class="rcx-message-header__name" data-username="guest-7">Lía Mora</span>';
    made.innerHTML = `<div data-qa-type="message" data-mid="m${next++}" data-own="${own}" data-sequential="false">${name}<div data-qa-type="message-body"></div></div>`;
    made.querySelector('[data-qa-type="message-body"]')?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
};
