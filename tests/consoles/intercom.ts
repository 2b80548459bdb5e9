import type {} from './console-page.ts';
import { prosemirror } from './editors/prosemirror.ts';

const stream = document.querySelector('[data-conversation-stream]') as HTMLElement;
const composer = prosemirror(document.querySelector('.embercom-prosemirror-composer-editor') as HTMLElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = 'flex';
    made.innerHTML = `<div class="group/content-part ${author === 'agent' ? 'theirs' : ''}"><div class="interblocks-html"><p></p></div></div>`;
    made.querySelector('p')?.append(text);
    stream.append(made);
  },
  composed: () => composer.lines(),
};
