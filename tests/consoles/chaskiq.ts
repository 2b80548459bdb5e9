import type {} from './console-page.ts';
import { tiptap } from './editors/tiptap.ts';

const list = document.querySelector('.flex-col-reverse') as HTMLElement;
const frame = document.querySelector('.css-cuadro') as HTMLElement;
let sent = 0;
/** With «send on Enter» on, as it is by default, whatever looks like that key to the editor sends. */
const composer = tiptap(frame.querySelector('.ProseMirror')?.parentElement as HTMLElement, () => ++sent > 0);
let next = 20;

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.id = `message-id-m${next++}`;
    made.className = `flex items-start py-2 text-sm ${author === 'agent' ? 'flex-row-reverse' : ''}`;
    made.innerHTML = `<div class="shadow sm:rounded-lg flex-1 p-3 max-w-full">
      <div class="flex justify-between pb-4"><span class="font-bold">${author === 'agent' ? 'Tomás Lagos' : 'Rita Nuñez'}</span></div>
      <div><p class="graf graf--p"></p></div>
    </div>`;
    made.querySelector('p')?.append(text);
    list.prepend(made);
  },
  composed: () => (sent > 0 ? ['sent'] : composer.lines()),
  note: (_, on) => frame.setAttribute('style', on ? 'background: lemonchiffon;' : ''),
};
