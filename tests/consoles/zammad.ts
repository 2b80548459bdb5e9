import type {} from './console-page.ts';
import { plain } from './editors/plain.ts';

function chatWindow(session: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.chat-window')].find((one) =>
    one.querySelector('.chat-name')?.textContent?.endsWith(` #${session}`),
  );
  if (!found) throw new Error(`no window of ${session}`);
  return found;
}

window.consolePage = {
  say(session, author, text) {
    const made = document.createElement('div');
    made.className = `chat-message chat-message--${author}`;
    made.append(text);
    chatWindow(session).querySelector('.js-loader')?.before(made);
  },
  composed: (session) => plain(chatWindow(session).querySelector('.js-customerChatInput') as HTMLElement).lines(),
};
