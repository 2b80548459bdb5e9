// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Desk, EMPTY_DESK } from '../../src/core/desk.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { Reply } from '../../src/panel/Reply.tsx';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const arrange = vi.fn();
const shown = card({ topic: 'billing', verdict: 'billing' });
const show = (desk: Partial<Desk> = {}, customerMessages = 1) =>
  render(
    <Reply
      card={shown}
      conversation={chat({ desk: { ...EMPTY_DESK, ...desk }, sheet: sheet({ customerMessages }) })}
      pack={smallPack.text}
      actions={{ arrange } as unknown as Actions}
    />,
    document.body,
  );
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const field = () => document.querySelector('textarea');

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

/** Opens the reply to be rewritten, and types. */
async function type(text: string): Promise<void> {
  button('edit')?.click();
  await vi.waitFor(() => expect(field()).not.toBeNull());
  const area = field() as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

it('opens with the reply as it stands, and notes what is typed', async () => {
  show();
  const reply = document.querySelector('.reply')?.textContent;
  button('edit')?.click();
  await vi.waitFor(() => expect(field()?.value).toBe(reply));
  await type('A mi manera');
  await vi.waitFor(() => expect(arrange).toHaveBeenCalledWith(expect.anything(), { edits: { billing: 'A mi manera' } }));
});

it('keeps what is typed when a message arrives meanwhile', async () => {
  show();
  await type('A medias');
  show({}, 2);
  expect(field()?.value).toBe('A medias');
  expect(document.activeElement).toBe(field());
});

it('goes back to the original', () => {
  show({ edits: { billing: 'A mi manera', 'dns-zone': 'otra' } });
  expect(document.querySelector('.reply')?.textContent).toBe('A mi manera');
  button('editRestore')?.click();
  expect(arrange).toHaveBeenCalledExactlyOnceWith(expect.anything(), { edits: { 'dns-zone': 'otra' } });
});

it('offers no other version where there is one only', () => {
  show();
  expect(button('anotherVersion')).toBeUndefined();
});
