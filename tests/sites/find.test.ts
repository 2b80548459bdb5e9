// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  composerOf,
  conversations,
  customerName,
  findAll,
  findSite,
  type OpenConversation,
  readId,
  traces,
  writesNote,
} from '../../src/sites/find.ts';
import type { Site } from '../../src/sites/site.ts';
import { createTranscript } from '../../src/sites/transcript.ts';
import { expected, loadConsole, unloadConsole } from '../consoles/load.ts';

function site(): Site {
  const found = findSite(document);
  if (found === null) throw new Error('no console found');
  return found;
}
const open = (id: string): OpenConversation => {
  const found = conversations(site(), document).find((other) => other.id === id);
  if (!found) throw new Error(`no conversation ${id}`);
  return found;
};

it('finds no console in another page', () => {
  unloadConsole();
  expect(findSite(document)).toBeNull();
});

describe('an id', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/agent/tickets/77');
    document.body.innerHTML = '<h1 data-ticket="T-5">Pedido n.º 41</h1><section data-pane="9"><p id="m-12"></p></section>';
  });

  it.each([
    ['element', { from: 'element', attribute: 'id', pattern: /^m-(\d+)$/ }, '12'],
    ['an ancestor', { from: 'ancestor', selector: '[data-pane]', attribute: 'data-pane', pattern: /(.+)/ }, '9'],
    ['address', { from: 'address', pattern: /tickets\/(\d+)/ }, '77'],
    ['text in the page', { from: 'page', selector: 'h1', pattern: /(\d+)$/ }, '41'],
    ['attribute in the page', { from: 'page', selector: 'h1', attribute: 'data-ticket', pattern: /T-(\d+)/ }, '5'],
    ['the second alternative', { from: 'element', attribute: 'id', pattern: /^x-(\d+)$|^m-(\d+)$/ }, '12'],
    ['an absent element', { from: 'page', selector: 'h2', pattern: /(.+)/ }, null],
    ['no match', { from: 'element', attribute: 'id', pattern: /^x-(\d+)$/ }, null],
  ] as const)('from %s', (_, source, id) => expect(readId(source, document.querySelector('p') as Element)).toBe(id));
});

it('finds elements in open shadow roots, nested ones too, only where asked', () => {
  document.body.innerHTML = '<x-a></x-a><i>fuera</i>';
  const outer = (document.querySelector('x-a') as Element).attachShadow({ mode: 'open' });
  outer.innerHTML = '<x-b></x-b>';
  (outer.querySelector('x-b') as Element).attachShadow({ mode: 'open' }).innerHTML = '<i>dentro</i>';
  expect(findAll(document, 'i', true).map((found) => found.textContent)).toEqual(['fuera', 'dentro']);
  expect(findAll(document, 'i', false)).toHaveLength(1);
});

describe('Live Helper Chat', () => {
  beforeEach(() => loadConsole('live-helper-chat'));

  it('gives two chats of one page composers of their own', () => {
    expect(composerOf(site(), open('501'))).not.toBe(composerOf(site(), open('502')));
  });

  it('takes the name from the messages on the page of a single chat, without the icon', () => {
    for (const tab of document.querySelectorAll('.ntab')) tab.remove();
    expect(conversations(site(), document).map((chat) => customerName(site(), chat))).toEqual(['Ana Rosales', 'Vivero Azul']);
  });

  it('knows the plain text area of the old editor', () => {
    for (const editor of document.querySelectorAll('lhc-editor')) {
      const area = document.createElement('textarea');
      area.id = editor.id;
      editor.replaceWith(area);
    }
    expect(composerOf(site(), open('501'))?.tagName).toBe('TEXTAREA');
    expect(writesNote(site(), open('501'))).toBe(false);
    composerOf(site(), open('501'))?.classList.add('bg-light');
    expect(writesNote(site(), open('501'))).toBe(true);
    expect(writesNote(site(), open('502'))).toBe(false);
  });
});

describe.each(['chatwoot', 'chatwoot-3'])('%s', (name) => {
  const id = expected(name).conversations[0]?.id ?? '';
  beforeEach(() => loadConsole(name));

  it('has a text area for its composer on channels without formatting', () => {
    document.querySelector('.reply-box .ProseMirror')?.replaceWith(document.createElement('textarea'));
    expect(composerOf(site(), open(id))?.tagName).toBe('TEXTAREA');
  });

  it('has no composer while it writes a private note', () => {
    document.querySelector('.reply-box')?.classList.add('is-private');
    expect(composerOf(site(), open(id))).toBeNull();
    expect(writesNote(site(), open(id))).toBe(true);
  });

  it('has no conversation where the address names none', () => {
    history.replaceState(null, '', '/app/accounts/1/dashboard');
    expect(conversations(site(), document)).toEqual([]);
  });
});

describe('FreeScout', () => {
  beforeEach(() => loadConsole('freescout'));
  const form = () => (document.querySelector('.conv-reply-block') as Element).classList;

  it('has no composer while its form writes a note, and writes none once the form is closed', () => {
    form().add('conv-note-block');
    expect(composerOf(site(), open('31'))).toBeNull();
    expect(writesNote(site(), open('31'))).toBe(true);
    form().add('hidden');
    expect(writesNote(site(), open('31'))).toBe(false);
  });

  it('has no composer while its form writes to somebody else', () => {
    form().add('conv-forward-block');
    expect(composerOf(site(), open('31'))).toBeNull();
  });
});

describe('LiveChat', () => {
  beforeEach(() => loadConsole('livechat'));
  const composer = () => composerOf(site(), open('TK2QX00AB'));
  const read = () => {
    const chat = open('TK2QX00AB');
    return createTranscript(site()).read(chat.container, customerName(site(), chat));
  };

  it('tells by its placeholder that it writes to agents only, in the text area of older versions too', () => {
    const editor = composer() as HTMLElement;
    editor.dataset['placeholder'] = 'Los mensajes privados solo los ven los agentes…';
    expect(writesNote(site(), open('TK2QX00AB'))).toBe(true);
    editor.outerHTML = '<textarea placeholder="Type a message..."></textarea>';
    expect(writesNote(site(), open('TK2QX00AB'))).toBe(false);
    expect(composer()?.tagName).toBe('TEXTAREA');
    composer()?.setAttribute('placeholder', 'Private messages will be visible to agents only…');
    expect(writesNote(site(), open('TK2QX00AB'))).toBe(true);
  });

  it('never takes the customer’s name for that of an agent who has none', () => {
    for (const row of document.querySelectorAll('[data-testid="agent-message"]')) row.parentElement?.querySelector('.author')?.remove();
    expect(read().agent).toBeNull();
    expect(read().messages.filter(({ author }) => author === 'bot')).toEqual([]);
  });

  it('knows the conversation by the selected one of the list where the address does not name it', () => {
    history.replaceState(null, '', '/app/inbox');
    expect(conversations(site(), document).map(({ id }) => id)).toEqual(['TK2QX00AB']);
  });
});

describe('Genesys Cloud', () => {
  it('reads the frame in front only', () => {
    const page = loadConsole('genesys-cloud');
    const found = findSite(page) as Site;
    expect(conversations(found, page)).toHaveLength(1);
    page.defaultView?.frameElement?.parentElement?.setAttribute('aria-hidden', 'true');
    expect(conversations(found, page)).toEqual([]);
  });

  it('knows the conversation by the customer’s name where no card carries an id', () => {
    const page = loadConsole('genesys-cloud');
    for (const card of document.querySelectorAll('.interaction-group')) card.removeAttribute('data-conversation-id');
    expect(conversations(findSite(page) as Site, page).map(({ id }) => id)).toEqual(['Rosa Quispe']);
  });
});

it('reports which selectors match a page, console by console, without a word of it', () => {
  loadConsole('chatwoot');
  document.querySelector('.message-bubble-container')?.classList.remove('message-bubble-container');
  const message = (expected('chatwoot').conversations[0]?.messages.length ?? 0) - 1;
  expect(traces(document)).toEqual([{ site: 'chatwoot', matches: { detect: 1, container: 1, message } }]);
  unloadConsole();
  expect(traces(document)).toEqual([]);
});
