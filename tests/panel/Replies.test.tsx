// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Actions } from '../../src/panel/actions.ts';
import { Replies } from '../../src/panel/Replies.tsx';
import { EMPTY_PROFILE, type Profile } from '../../src/storage.ts';
import { smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

const kept = vi.hoisted(() => ({ profile: null as unknown, tell: null as null | ((profile: unknown) => void) }));
vi.mock('../../src/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key }, storage: { local: {}, session: {} } },
}));
vi.mock('../../src/storage.ts', async (original) => ({
  ...(await original<object>()),
  profileItem: {
    get: async () => kept.profile,
    set: async (profile: unknown) => {
      kept.profile = profile;
      kept.tell?.(profile);
    },
    watch: (listener: (profile: unknown) => void) => {
      kept.tell = listener;
    },
  },
}));

const rows = () => [...document.querySelectorAll('.others li')];
const titles = () => rows().map((row) => row.querySelector('span')?.textContent);

it('puts favourites first, then what was used last, and takes an own reply back after its removal', async () => {
  kept.profile = { ...EMPTY_PROFILE, own: [{ id: 'a', title: 'Mía', text: 'Texto mío.' }] } satisfies Profile;
  const insertText = vi.fn();
  const tell = vi.fn();
  render(<Replies conversation={chat()} pack={smallPack.text} actions={{ insertText, tell } as unknown as Actions} />, document.body);
  await vi.waitFor(() => expect(titles().at(-1)).toBe('Mía'));
  const second = titles()[1];
  rows()[1]?.querySelector<HTMLButtonElement>('.button')?.click();
  await vi.waitFor(() => expect(titles()[0]).toBe(second));
  expect(insertText).toHaveBeenCalledOnce();
  rows().at(-1)?.querySelector<HTMLButtonElement>('.star')?.click();
  await vi.waitFor(() => expect(titles().slice(0, 2)).toEqual(['Mía', second]));
  rows()[0]?.querySelector<HTMLButtonElement>('.button:last-child')?.click();
  await vi.waitFor(() => expect(titles()).not.toContain('Mía'));
  tell.mock.calls[0]?.[0].undo();
  await vi.waitFor(() => expect(titles()[0]).toBe('Mía'));
});
