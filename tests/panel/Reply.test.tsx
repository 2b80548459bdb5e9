// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Desk, EMPTY_DESK } from '../../src/core/desk.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { CardView } from '../../src/panel/CardView.tsx';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key } } }));

const arrange = vi.fn();
const insert = vi.fn();
const pack = structuredClone(smallPack.text);
pack.topics['dns-zone']?.replies['es-usted'].push('La otra versión.');

/** Paints the card as it stands with a desk; again and again over the same page, as the panel does. */
function paint(desk: Partial<Desk> = {}, shown = card()): void {
  const conversation = { ...chat({ sheet: sheet({ cards: [shown] }) }), desk: { ...EMPTY_DESK, ...desk } };
  const actions = { arrange, insert } as unknown as Actions;
  render(<CardView card={shown} position={1} fresh={false} conversation={conversation} pack={pack} actions={actions} />, document.body);
}

const named = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const field = () => document.querySelector('textarea');

async function rewrite(text: string): Promise<HTMLTextAreaElement> {
  if (!field()) named('edit')?.click();
  const area = await vi.waitUntil(field);
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  return area;
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

it('keeps what is typed, the caret too, while the panel is painted anew', async () => {
  paint();
  const area = await rewrite('Mi propia respuesta');
  area.setSelectionRange(3, 3);
  paint({ seen: ['m:dns-zone'] });
  expect(field()).toBe(area);
  expect([area.value, area.selectionStart, document.activeElement]).toEqual(['Mi propia respuesta', 3, area]);
});

it('tells the worker once the agent pauses, beside the edits of other cards', async () => {
  paint({ edits: { billing: 'Otra cosa' } });
  await rewrite('Mi');
  await rewrite('Mi respuesta');
  await vi.waitFor(() => expect(arrange).toHaveBeenCalled());
  expect(arrange.mock.calls.map(([, change]) => change)).toEqual([{ edits: { billing: 'Otra cosa', 'dns-zone': 'Mi respuesta' } }]);
});

it('loses no word where the card goes, or is inserted, before the pause', async () => {
  paint();
  await rewrite('Sin pausa');
  await vi.waitFor(() => expect(field()?.value).toBe('Sin pausa'));
  document.querySelector<HTMLButtonElement>('.do .main')?.click();
  expect(insert.mock.calls[0]?.[0].desk.edits).toEqual({ 'dns-zone': 'Sin pausa' });
  render(null, document.body);
  expect(arrange.mock.calls.at(-1)?.[1]).toEqual({ edits: { 'dns-zone': 'Sin pausa' } });
});

it('goes back to the original', () => {
  paint({ edits: { 'dns-zone': 'Mía', billing: 'Otra' } });
  expect(document.querySelector('.reply')?.textContent).toBe('Mía');
  expect(named('otherVersion')).toBeUndefined();
  named('backToOriginal')?.click();
  expect(arrange.mock.calls[0]?.[1]).toEqual({ edits: { billing: 'Otra' } });
});

it('takes a reply without words for none', async () => {
  paint({ edits: { 'dns-zone': 'Mía' } });
  const area = await rewrite('  ');
  area.dispatchEvent(new Event('blur'));
  expect(arrange.mock.calls.at(-1)?.[1]).toEqual({ edits: {} });
});

it('offers another version where there is one', () => {
  paint();
  named('otherVersion')?.click();
  expect(arrange.mock.calls[0]?.[1]).toEqual({ variants: { 'dns-zone': 1 } });
  paint({}, card({ topic: 'nameservers' }));
  expect(named('otherVersion')).toBeUndefined();
});

it('asks in the opened card for what the reply names and nobody told', async () => {
  paint();
  document.querySelector<HTMLButtonElement>('.reply')?.click();
  const domain = await vi.waitUntil(() =>
    [...document.querySelectorAll('label')].find((label) => label.textContent === 'variable_dominio'),
  );
  const input = domain.querySelector('input') as HTMLInputElement;
  input.value = 'lola.mx';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(arrange).toHaveBeenCalled());
  expect(arrange.mock.calls[0]?.[1]).toEqual({ values: { dominio: 'lola.mx' } });
});
