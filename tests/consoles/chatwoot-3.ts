import type {} from './console-page.ts';
import { chatwootEditor } from './editors/chatwoot.ts';

const panel = document.querySelector('.conversation-panel') as HTMLElement;
const box = document.querySelector('.reply-box') as HTMLElement;
const composer = chatwootEditor(box.querySelector('.ProseMirror') as HTMLElement);
let next = 5900;

function row(id: string, author: 'customer' | 'agent', text: string, pending: boolean): HTMLElement {
  const made = document.createElement('li');
  made.id = `message${id}`;
  made.className = `message--unread ph-no-capture group ${author === 'customer' ? 'left' : 'right'}`;
  made.innerHTML = `<div class="wrap${pending ? ' is-pending' : ''}"><div class="bubble is-text">
    <div class="message-text__wrap hide--quoted"><div class="text-content"><p></p></div></div>
    <div class="message-text--metadata"><span class="time">22 nov, 8:30</span></div>
  </div></div>`;
  made.querySelector('p')?.append(text);
  return made;
}

window.consolePage = {
  /** The agent's own row stands there before the server has it, under another id. */
  say(_, author, text) {
    const id = String(++next);
    const made = row(author === 'agent' ? crypto.randomUUID() : id, author, text, author === 'agent');
    panel.append(made);
    if (author === 'agent') setTimeout(() => made.replaceWith(row(id, author, text, false)), 50);
  },
  composed: () => composer.lines(),
  note: (_, on) => void box.classList.toggle('is-private', on),
};
