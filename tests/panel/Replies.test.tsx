// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Actions } from '../../src/panel/actions.ts';
import { Replies } from '../../src/panel/Replies.tsx';
import { EMPTY_PROFILE, profileItem } from '../../src/storage.ts';
import { resetBrowser } from '../background/fake-browser.ts';
import { smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => import('../background/fake-browser.ts'));
beforeEach(resetBrowser);

const rows = () => [...document.querySelectorAll('.others li')];
const titles = () => rows().map((row) => row.querySelector('span')?.textContent);

it('puts favourites first, then what was used last, and takes an own reply back after its removal', async () => {
  await profileItem.set({ ...EMPTY_PROFILE, own: [{ id: 'a', title: 'Mía', text: 'Texto mío.' }] });
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
