import type {} from './console-page.ts';

/**
 * The editor of Live Helper Chat, as `lhc-editor` behaves: it takes pastes over, keeps its own HTML and sends what that
 * HTML says, where a line end is `<br>` and any other tag goes out literally.
 */
class LhcEditor extends HTMLElement {
  html = '';

  connectedCallback(): void {
    const area = this.area;
    area.addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopPropagation();
      paste(event.clipboardData?.getData('text/plain') ?? '');
      this.html = area.innerHTML;
    });
    area.addEventListener('input', () => {
      if (area.innerHTML === '<br>') area.innerHTML = '';
      this.html = area.innerHTML;
    });
  }

  get area(): HTMLElement {
    return this.querySelector('.lhc-editor') as HTMLElement;
  }

  /** What Enter would send. */
  get content(): string {
    const entities = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
    const text = this.html.replaceAll('\n', '').replaceAll('<br>', '\n');
    return Object.entries(entities)
      .reduce((done, [entity, character]) => done.replaceAll(entity, character), text)
      .trim();
  }
}

/** Text at the caret, line by line with `<br>` between; without a caret nothing, as in the original. */
function paste(text: string): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const nodes = text.split('\n').flatMap((line, index) => [...(index > 0 ? [document.createElement('br')] : []), line]);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  range.insertNode(fragment);
  range.collapse(false);
}

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const editor = (conversation: string) => element(`CSChatMessage-${conversation}`) as LhcEditor;
let lastId = 9900;

function row(className: string, body: string, id: string | null): HTMLElement {
  const made = document.createElement('div');
  made.className = `message-row ${className}`;
  if (id !== null) {
    made.id = `msg-${id}`;
    made.dataset['opId'] = className === 'response' ? '0' : '7';
    made.innerHTML =
      '<span class="usr-tit vis-tit"><i class="material-icons">face</i> Cliente</span><span class="msg-date">10:10:10</span><br>';
  }
  const words = document.createElement('div');
  words.className = 'msg-body';
  for (const [index, line] of body.split('\n').entries()) words.append(...(index > 0 ? [document.createElement('br')] : []), line);
  made.append(words);
  return made;
}

window.consolePage = {
  say(conversation, author, text) {
    const block = element(`messagesBlock-${conversation}`);
    const id = String(++lastId);
    if (author === 'customer') {
      block.append(row('response', text, id));
      return;
    }
    // Drawn at once without an id, replaced once the server has stored it.
    const pending = row('message-admin pending-storage', text, null);
    block.append(pending);
    setTimeout(() => pending.replaceWith(row('message-admin', text, id)), 50);
  },
  open(conversation) {
    for (const pane of document.querySelectorAll('.chat-tab-pane')) pane.classList.toggle('active', pane.id === `chat-id-${conversation}`);
    for (const link of document.querySelectorAll('.nav-link'))
      link.classList.toggle('active', link.getAttribute('href') === `#chat-id-${conversation}`);
  },
  close(conversation) {
    element(`chat-id-${conversation}`).remove();
    element(`chat-tab-li-${conversation}`).remove();
  },
  composed: (conversation) => (editor(conversation).content === '' ? [] : editor(conversation).content.split('\n')),
  note: (conversation, on) => void editor(conversation).area.classList.toggle('bg-light', on),
};
customElements.define('lhc-editor', LhcEditor);
