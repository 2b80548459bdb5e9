// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OwnReplyForm } from '../../src/panel/OwnReplyForm.tsx';
import type { OwnReply } from '../../src/storage.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const keep = vi.fn<(reply: OwnReply) => void>();
const close = vi.fn();

function show(title = '', text = ''): void {
  render(<OwnReplyForm reply={{ id: 'a', title, text }} keep={keep} close={close} />, document.body);
}

const form = () => document.querySelector('form') as HTMLFormElement;
const field = (name: 'input' | 'textarea') => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(name) as HTMLInputElement;
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
/** Lets the form be painted anew. */
const painted = () => new Promise((resolve) => setTimeout(resolve));

/** Types into a field as the agent does, who then leaves it. */
async function type(name: 'input' | 'textarea', text: string): Promise<void> {
  field(name).focus();
  field(name).value = text;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
  field(name).blur();
  await painted();
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

it('begins in its title', () => {
  show();
  expect(document.activeElement).toBe(field('input'));
});

it('keeps a new reply, without the spaces around it', async () => {
  show();
  await type('input', ' Saludo ');
  await type('textarea', '\n Hola, ¿en qué le ayudo?\n  Con gusto. \n');
  button('save')?.click();
  expect(keep).toHaveBeenCalledExactlyOnceWith({ id: 'a', title: 'Saludo', text: 'Hola, ¿en qué le ayudo?\n  Con gusto.' });
  expect(close).not.toHaveBeenCalled();
});

it('begins with what an own reply says, and keeps it as the same one', async () => {
  show('Saludo', 'Hola.');
  expect([field('input').value, field('textarea').value]).toEqual(['Saludo', 'Hola.']);
  await type('textarea', 'Buenos días.');
  button('save')?.click();
  expect(keep).toHaveBeenCalledExactlyOnceWith({ id: 'a', title: 'Saludo', text: 'Buenos días.' });
});

it.each([
  ['a title', '', 'Hola.', 'input'],
  ['more than spaces for a title', '   ', 'Hola.', 'input'],
  ['a text', 'Saludo', '', 'textarea'],
  ['more than spaces for a text', 'Saludo', ' \n ', 'textarea'],
] as const)('keeps nothing without %s', async (_, title, text, missing) => {
  show();
  await type('input', title);
  await type('textarea', text);
  button('save')?.click();
  expect(keep).not.toHaveBeenCalled();
  expect(field(missing).checkValidity()).toBe(false);
});

it('keeps nothing where the agent cancels', async () => {
  show();
  await type('input', 'Saludo');
  await type('textarea', 'Hola.');
  button('cancel')?.click();
  expect(close).toHaveBeenCalledOnce();
  expect(keep).not.toHaveBeenCalled();
});

it('is kept by Enter in the title: one button submits it', () => {
  show('Saludo', 'Hola.');
  expect([...form().querySelectorAll('[type="submit"]')]).toEqual([button('save')]);
  form().requestSubmit();
  expect(keep).toHaveBeenCalledOnce();
});

it('stays as it is at Escape, and at Enter within the text', async () => {
  show('Saludo');
  await type('textarea', 'Hola.');
  for (const key of ['Escape', 'Enter']) {
    field('textarea').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  await painted();
  expect([field('input').value, field('textarea').value]).toEqual(['Saludo', 'Hola.']);
  expect([keep, close].flatMap(({ mock }) => mock.calls)).toEqual([]);
});
