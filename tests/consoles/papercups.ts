import type {} from './console-page.ts';
import { reactTextarea } from './editors/react-textarea.ts';

const list = document.querySelector('.css-blanco') as HTMLElement;
const frame = document.querySelector('.TextArea--transparent') as HTMLElement;
const [reply, note] = document.querySelectorAll('.ant-menu-item');
const composer = reactTextarea(frame, { className: 'rc-textarea', rows: '1' });

const PICTURE = `<div class="css-retrato css-dorado"><span class="anticon anticon-user"></span></div>`;
const TIME = '<div class="css-hora"><span class="ant-typography ant-typography-secondary">Sent a few seconds ago</span></div>';

/** A customer's row takes the picture and the time from the one above where that is the customer's too. */
function row(author: 'customer' | 'agent', text: string): HTMLElement {
  const made = document.createElement('div');
  const own = author === 'agent';
  made.innerHTML = `<div class="css-linea">${own ? '' : PICTURE}<div class="css-burbuja ${own ? 'css-propia' : 'css-ajena'}">
    <div class="Text--markdown ${own ? 'Text--white' : 'undefined'}"><p></p></div></div></div>${TIME}`;
  made.querySelector('p')?.append(text);
  return made;
}

window.consolePage = {
  say(_, author, text) {
    const above = list.lastElementChild?.previousElementSibling;
    const staff = above?.querySelector('.anticon-user') === null;
    if (above && staff === (author === 'agent')) {
      above.querySelector('.css-retrato')?.replaceWith(Object.assign(document.createElement('div'), { className: 'css-hueco' }));
      above.lastElementChild?.remove();
    }
    list.lastElementChild?.before(row(author, text));
  },
  composed: () => composer.lines(),
  note(_, on) {
    reply?.classList.toggle('ant-menu-item-selected', !on);
    note?.classList.toggle('ant-menu-item-selected', on);
  },
};
