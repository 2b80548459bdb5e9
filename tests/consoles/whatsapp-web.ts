import type {} from './console-page.ts';
import { lexical } from './editors/lexical.ts';

const list = document.querySelector('[data-testid="conversation-panel-messages"]') as HTMLElement;
const composer = lexical(document.querySelector('.composer') as HTMLElement);
let next = 90;

window.consolePage = {
  say(chat, author, text) {
    const out = author === 'agent';
    const made = document.createElement('div');
    made.setAttribute('role', 'row');
    made.innerHTML = `<div data-id="${out}_${chat}_3EB0${next++}" class="message-${out ? 'out' : 'in'}">
      <div data-pre-plain-text="[8:20, 22/11/2026] x: "><span class="selectable-text"></span></div></div>`;
    made.querySelector('.selectable-text')?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
};
