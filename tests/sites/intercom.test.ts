// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import intercom from '../../src/sites/consoles/intercom.ts';
import { composerOf, conversations, customerName, writesNote } from '../../src/sites/find.ts';
import { createTranscript } from '../../src/sites/transcript.ts';
import { expected, loadConsole, unloadConsole } from '../consoles/load.ts';

beforeEach(() => loadConsole('intercom-inbox2'));
afterEach(() => {
  vi.restoreAllMocks();
  unloadConsole();
});

const seen = () => conversations(intercom, document);

it('has no composer while it writes a note', () => {
  document.querySelector('.composer')?.classList.add('o__note');
  expect(seen().map((open) => [composerOf(intercom, open), writesNote(intercom, open)])).toEqual([[null, true]]);
});

it('is read in an open shadow root too, with its name, composer and note', () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(...document.body.childNodes);
  document.body.append(host);
  const [open] = seen();
  if (!open) throw new Error('no conversation');
  const [whole] = expected('intercom-inbox2').conversations;
  expect(customerName(intercom, open)).toBe(whole?.customer);
  expect(createTranscript(intercom).read(open.container, null).messages).toEqual(whole?.messages);
  expect(composerOf(intercom, open)).not.toBeNull();
  host.shadowRoot?.querySelector('.composer')?.classList.add('o__note');
  expect(composerOf(intercom, open)).toBeNull();
  expect(writesNote(intercom, open)).toBe(true);
});

it('takes the author from the side where nothing else tells, and nobody in the middle', () => {
  const places: Record<string, [left: number, width: number]> = { lista: [0, 1000], ella: [10, 300], yo: [690, 300], aviso: [300, 400] };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [left, width] = places[this.id] ?? [0, 0];
    return { left, width } as DOMRect;
  });
  document.body.innerHTML = `<div id="lista" data-conversation-stream>${['ella', 'yo', 'aviso']
    .map((id) => `<div><div id="${id}" class="group/content-part"><p>${id}</p></div></div>`)
    .join('')}</div>`;
  const [open] = seen();
  if (!open) throw new Error('no conversation');
  const { messages, anomalies } = createTranscript(intercom).read(open.container, null);
  expect(messages.map(({ author, text }) => [author, text])).toEqual([
    ['customer', 'ella'],
    ['agent', 'yo'],
  ]);
  expect(anomalies).toEqual({ authorless: 1, empty: 0 });
});
