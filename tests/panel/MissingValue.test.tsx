// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { Variables } from '../../src/core/reply.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { MissingValue } from '../../src/panel/MissingValue.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { sheet } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { painted, playClock } from './clock.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const arrange = vi.fn();

/** Paints the field of the domain; again and again over the same page, as the panel does. */
function paint(values: Variables = {}, rest: Partial<ConversationState> = {}): ConversationState {
  const conversation = chat({ desk: { ...EMPTY_DESK, values }, ...rest });
  render(<MissingValue name="dominio" conversation={conversation} actions={{ arrange } as unknown as Actions} />, document.body);
  return conversation;
}

const field = () => document.querySelector('input') as HTMLInputElement;
const pause = () => vi.runAllTimersAsync();
const leave = () => field().dispatchEvent(new Event('blur'));
const kept = () => arrange.mock.calls.map(([, change]) => change);

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
}

playClock();

it('keeps what is typed once the agent pauses, beside the other values', async () => {
  const conversation = paint({ plan: 'Negocios' });
  await type('lola');
  await type(' lola.mx ');
  expect(kept()).toEqual([]);
  await pause();
  expect(arrange).toHaveBeenCalledExactlyOnceWith(conversation, { values: { plan: 'Negocios', dominio: 'lola.mx' } });
});

it('keeps it at once where the agent leaves the field', async () => {
  paint();
  await type('lola.mx');
  leave();
  expect(kept()).toEqual([{ values: { dominio: 'lola.mx' } }]);
});

it('keeps it where the field goes before the pause', async () => {
  paint();
  await type('lola.mx');
  render(null, document.body);
  expect(kept()).toEqual([{ values: { dominio: 'lola.mx' } }]);
});

it('lets no message that arrives change what is being typed', async () => {
  paint();
  const typed = field();
  await type('lola.m');
  const newer = paint({ plan: 'Negocios' }, { sheet: sheet({ customerMessages: 1 }) });
  expect([field(), field().value]).toEqual([typed, 'lola.m']);
  await pause();
  expect(arrange).toHaveBeenCalledExactlyOnceWith(newer, { values: { plan: 'Negocios', dominio: 'lola.m' } });
});

it('lets the agent go on after a pause, a space at the end too', async () => {
  paint();
  await type('Lola ');
  await pause();
  paint({ dominio: 'Lola' });
  await pause();
  expect(field().value).toBe('Lola ');
});

it.each(['', '  '])('takes the value back where the field is emptied: «%s»', async (text) => {
  paint({ dominio: 'lola.mx', plan: 'Negocios' });
  expect(field().value).toBe('lola.mx');
  await type(text);
  await pause();
  expect(kept()).toEqual([{ values: { plan: 'Negocios' } }]);
});

it('says nothing where nothing was typed', async () => {
  paint({ dominio: 'lola.mx' });
  await pause();
  leave();
  render(null, document.body);
  expect(kept()).toEqual([]);
});

it('says nothing where the agent types what stood there before', async () => {
  paint({ dominio: 'lola.mx' });
  await type('lola');
  await type('lola.mx');
  await pause();
  expect(kept()).toEqual([]);
});

it.each([
  ['untouched', null],
  ['kept before', 'otro.mx'],
])('follows what is typed for another card, and does not take it back: %s', async (_, before) => {
  paint();
  if (before !== null) await type(before);
  await pause();
  arrange.mockClear();
  if (before !== null) paint({ dominio: before });
  paint({ dominio: 'lola.mx' });
  await pause();
  expect(field().value).toBe('lola.mx');
  leave();
  render(null, document.body);
  expect(kept()).toEqual([]);
});
