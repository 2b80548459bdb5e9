import type {} from './console-page.ts';
import { lexical } from './editors/lexical.ts';

const list = document.querySelector('.c-conversation-box-content') as HTMLElement;
const composer = lexical(document.querySelector('.c-editor-composer__field') as HTMLElement);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    const kind = author === 'customer' ? 'user' : 'operator';
    made.className = `c-conversation-box-content-message c-conversation-box-content-message--${kind}`;
    made.innerHTML = '<div class="c-conversation-box-content-message-bubble__content"></div>';
    made.firstElementChild?.append(text);
    list.lastElementChild?.append(made);
  },
  composed: () => composer.lines(),
  note(_, on) {
    for (const tab of document.querySelectorAll('.c-base-tabs__item'))
      tab.firstElementChild?.classList.toggle('c-base-tab--active', tab.matches('[name="note"]') === on);
  },
};
