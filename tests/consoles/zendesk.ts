import type {} from './console-page.ts';
import { ckeditor } from './editors/ckeditor.ts';

const pane = (ticket: string) => document.querySelector(`[data-ticket-id="${ticket}"]`) as HTMLElement;
const composers = new Map<string, { lines(): string[] }>();
for (const ticket of ['8101', '8102']) {
  composers.set(ticket, await ckeditor(pane(ticket).querySelector('.ck-editor__editable') as HTMLElement));
}

let minute = 30;

window.consolePage = {
  say(ticket, author, text) {
    const made = document.createElement('article');
    made.dataset['testId'] = 'omni-log-comment-item';
    made.innerHTML = `<span data-test-id="omni-log-item-sender">${author === 'customer' ? 'Elena Duarte' : 'Marcos Gil'}</span>
      <time data-test-id="timestamp-relative" datetime="2026-11-22T08:${minute++}:00Z">ahora</time>
      <div data-test-id="omni-log-item-message" type="${author === 'customer' ? 'end-user' : 'agent'}"><div data-test-id="omni-log-message-content"><p></p></div></div>`;
    (made.querySelector('p') as HTMLElement).textContent = text;
    pane(ticket).querySelector('[data-test-id="omni-log-container"]')?.append(made);
  },
  composed: (ticket) => composers.get(ticket)?.lines() ?? [],
  note(ticket, on) {
    const button = pane(ticket).querySelector('[data-test-id="omnichannel-channel-switcher-button"]') as HTMLElement;
    button.textContent = on ? 'Nota interna' : 'Mensajería';
  },
  open(ticket) {
    for (const other of composers.keys()) pane(other).hidden = other !== ticket;
  },
};
