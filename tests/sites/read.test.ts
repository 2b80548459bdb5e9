// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { conversations, customerName, findSite, messages, words } from '../../src/sites/read.ts';
import type { Site } from '../../src/sites/site.ts';
import { CONSOLES, type ConsoleName, expected, loadConsole, unloadConsole } from '../consoles/load.ts';

const NAMES = Object.keys(CONSOLES) as ConsoleName[];

function site(): Site {
  const found = findSite(document);
  if (found === null) throw new Error('no console found');
  return found;
}

function transcript() {
  return conversations(site(), document).map((open) => ({
    id: open.id,
    customer: customerName(site(), open.id, document),
    messages: messages(site(), open, document),
  }));
}

describe.each(NAMES)('%s', (name) => {
  beforeEach(() => loadConsole(name));

  it('is recognised', () => expect(site().id).toBe(expected(name).site));

  it('gives every conversation with its names, authors and words', () => expect(transcript()).toEqual(expected(name).conversations));

  it('has one composer for each conversation, and not the one of another', () => {
    const composers = transcript().map(({ id }) => [...document.querySelectorAll(site().composer(id))]);
    expect(composers.map((found) => found.length)).toEqual(composers.map(() => 1));
    expect(new Set(composers.flat()).size).toBe(composers.length);
    for (const composer of composers.flat()) expect(composer.getAttribute('contenteditable')).toBe('true');
  });

  it('reads no message where the rows are gone', () => {
    for (const row of document.querySelectorAll(site().message)) row.remove();
    expect(transcript().map((conversation) => conversation.messages)).toEqual(expected(name).conversations.map(() => []));
  });
});

describe('Live Helper Chat', () => {
  beforeEach(() => loadConsole('live-helper-chat'));

  it('keeps two chats of one page apart', () => {
    const [first, second] = transcript();
    const ids = (conversation: typeof first) => conversation?.messages.map((message) => message.id) ?? [];
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  });

  it('takes the name from the messages on the page of a single chat, without the icon', () => {
    for (const tab of document.querySelectorAll('.ntab')) tab.remove();
    expect(transcript().map(({ customer }) => customer)).toEqual(['Ana Rosales', 'Vivero Azul']);
  });

  it('reads neither what the customer is typing nor a row that is not a message', () => {
    const all = transcript().flatMap((conversation) => conversation.messages.map((message) => message.text));
    expect(all.join('\n')).not.toContain('que me devuelvan');
  });

  it('knows the plain text area of the old editor', () => {
    for (const editor of document.querySelectorAll('lhc-editor')) {
      const area = document.createElement('textarea');
      area.id = editor.id;
      editor.replaceWith(area);
    }
    expect(document.querySelectorAll(site().composer('501'))).toHaveLength(1);
    expect(document.querySelector(site().note('501'))).toBeNull();
    document.querySelector(site().composer('501'))?.classList.add('bg-light');
    expect(document.querySelector(site().note('501'))).not.toBeNull();
    expect(document.querySelector(site().note('502'))).toBeNull();
  });
});

describe('Chatwoot', () => {
  beforeEach(() => loadConsole('chatwoot'));

  it('has no composer while it writes a private note', () => {
    document.querySelector('.reply-box')?.classList.add('is-private');
    expect(document.querySelector(site().composer('101'))).toBeNull();
    expect(document.querySelector(site().note('101'))).not.toBeNull();
  });

  it('has no conversation where the address names none', () => {
    history.replaceState(null, '', '/app/accounts/1/dashboard');
    expect(transcript()).toEqual([]);
  });
});

it('finds no console in another page', () => {
  unloadConsole();
  expect(findSite(document)).toBeNull();
});

it.each([
  ['line breaks', 'uno<br>dos', 'uno\ndos'],
  ['blocks', '<p>uno</p><p>dos</p>', '\nuno\n\ndos\n'],
  ['inline marks', 'u<b>n</b>o', 'uno'],
  ['what is taken out', 'uno <i class="icon">face</i>dos', 'uno dos'],
])('words: %s', (_, html, text) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  expect(words(element, '.icon')).toBe(text);
});
