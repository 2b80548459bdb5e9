import type {} from './console-page.ts';
import { plain } from './editors/plain.ts';

/** The window of a customer, who is all that tells a session apart where it was not opened by a link. */
function chatWindow(customer: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.chat-window')].find(
    (one) => one.querySelector('.chat-name')?.textContent === customer,
  );
  if (!found) throw new Error(`no window of ${customer}`);
  return found;
}

window.consolePage = {
  say(customer, author, text) {
    const made = document.createElement('div');
    made.className = `chat-message chat-message--${author}`;
    made.append(text);
    chatWindow(customer).querySelector('.js-loader')?.before(made);
  },
  composed: (customer) => plain(chatWindow(customer).querySelector('.js-customerChatInput') as HTMLElement).lines(),
};
