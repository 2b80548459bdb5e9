import type {} from './console-page.ts';
import { plain } from './editors/plain.ts';

const feed = document.querySelector('.feed') as HTMLElement;
const editor = document.querySelector('.editor') as HTMLElement;
const composer = plain(editor);

window.consolePage = {
  say(_, author, text) {
    const made = document.createElement('div');
    made.className = 'group';
    const name = author === 'customer' ? 'Irene Campos' : 'Lucas Vera';
    made.innerHTML = `<div class="author"><span class="privacy-masker">${name}</span></div>
      <div data-testid="${author}-message"><div data-testid="message-text"></div></div>`;
    made.querySelector('[data-testid="message-text"]')?.append(text);
    feed.append(made);
  },
  composed: () => composer.lines(),
  note(_, on) {
    editor.dataset['placeholder'] = on ? 'Los mensajes privados solo los ven los agentes…' : 'Escriba un mensaje…';
  },
};
