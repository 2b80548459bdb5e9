import type {} from './console-page.ts';
import { summernote } from './editors/summernote.ts';

const threads = document.querySelector('#conv-layout-main') as HTMLElement;
const replyBlock = document.querySelector('.conv-reply-block') as HTMLElement;
let next = 930;

document.querySelector('.note-editor')?.remove();
// In chats FreeScout takes plain text only, as its main.js does it.
const composer = summernote(document.querySelector('#body') as HTMLTextAreaElement, (event) => {
  event.originalEvent.preventDefault();
  document.execCommand('insertText', false, event.originalEvent.clipboardData?.getData('Text'));
});

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = `thread thread-type-${author === 'customer' ? 'customer' : 'message'}`;
    made.id = `thread-${next++}`;
    made.innerHTML = '<div class="thread-message"><div class="thread-body"><div class="thread-content" dir="auto"></div></div></div>';
    made.querySelector('.thread-content')?.append(text);
    threads.querySelector('.thread-type-new')?.prepend(made);
  },
  composed: () => composer.lines(),
  note: (_, on) => void replyBlock.classList.toggle('conv-note-block', on),
};
