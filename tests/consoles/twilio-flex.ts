import type {} from './console-page.ts';
import { reactTextarea } from './editors/react-textarea.ts';

const list = document.querySelector('.list') as HTMLElement;
const composer = reactTextarea(document.querySelector('.Twilio-MessageInputArea-TextArea') as HTMLElement, {
  'data-testid': 'message-input',
});

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = 'Twilio-MessageListItem';
    made.setAttribute('role', 'listitem');
    made.innerHTML = `<span data-testid="message-sendername">${author === 'customer' ? 'Inés Coral' : 'Omar'}</span><div data-testid="message-body"></div>`;
    made.lastElementChild?.append(text);
    list.append(made);
  },
  composed: () => composer.lines(),
};
