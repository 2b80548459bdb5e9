import type {} from './console-page.ts';
import { prosemirror } from './editors/prosemirror.ts';

const stream = document.querySelector('[data-conversation-stream]') as HTMLElement;
const composer = prosemirror(document.querySelector('.embercom-prosemirror-composer-editor') as HTMLElement);
let next = 490;

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    Object.assign(made.dataset, { partGroupId: String(next++), partGroupCategory: author === 'customer' ? '1' : '3' });
    made.innerHTML = '<div class="inbox2__break-words"><div class="interblocks-html"><p></p></div></div>';
    made.querySelector('p')?.append(text);
    stream.append(made);
  },
  composed: () => composer.lines(),
  note: (_, on) => void document.querySelector('.composer')?.classList.toggle('o__note', on),
};
