import type {} from './console-page.ts';
import { type Draft, emptyDraft, linesOf, prosemirror } from './editors/prosemirror.ts';

interface Conversation {
  customer: string;
  rows: Element[];
  draft: Draft;
}

/** The element that stands in the fixture; a missing one is a mistake in the fixture. */
function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

const panel = part('.conversation-panel');
const name = part('.conversation-details-wrap .truncate');
const composer = prosemirror(part('.ProseMirror'));

const shown = () => /\/conversations\/(\d+)/.exec(location.pathname)?.[1] ?? '';
const conversations: Record<string, Conversation> = {
  101: { customer: name.textContent ?? '', rows: [...panel.children], draft: emptyDraft() },
  102: { customer: 'Marea Alta', rows: [row('customer', 'buenas', '7101')], draft: emptyDraft() },
};

function conversation(id: string): Conversation {
  const known = conversations[id];
  if (!known) throw new Error(`no conversation ${id}`);
  return known;
}

function row(author: 'customer' | 'agent', text: string, id: string): HTMLElement {
  const made = document.createElement('li');
  made.id = `message${id}`;
  made.dataset['messageId'] = id;
  made.className = `flex w-full message-bubble-container mb-2 ${author === 'customer' ? 'justify-start' : 'justify-end'}`;
  made.innerHTML = `<div class="grid"><div class="flex">
    <div class="text-sm ${author === 'customer' ? 'bg-n-slate-4' : 'bg-n-solid-blue'} rounded-xl" data-bubble-name="text">
      <div class="gap-3 flex flex-col"><span class="prose prose-bubble"></span></div>
      <div class="text-xs mt-2"><time class="inline">22 nov, 8:00</time></div>
    </div></div></div>`;
  const paragraph = document.createElement('p');
  for (const [index, line] of text.split('\n').entries()) paragraph.append(...(index > 0 ? [document.createElement('br')] : []), line);
  made.querySelector('.prose')?.append(paragraph);
  return made;
}

let lastId = 7900;

window.consolePage = {
  say(id, author, text) {
    const made = row(author, text, String(++lastId));
    conversation(id).rows.push(made);
    if (shown() === id) panel.append(made);
  },
  open(id) {
    conversation(shown()).draft = composer.draft();
    window.history.pushState(null, '', `/chatwoot/app/accounts/1/conversations/${id}`);
    name.textContent = conversation(id).customer;
    panel.replaceChildren(...conversation(id).rows);
    composer.show(conversation(id).draft);
  },
  close() {
    window.history.pushState(null, '', '/chatwoot/app/accounts/1/dashboard');
    part('.conversation-details-wrap').remove();
  },
  composed: (id) => (shown() === id ? composer.lines() : linesOf(conversation(id).draft)),
  note: (_, on) => void part('.reply-box').classList.toggle('is-private', on),
};
