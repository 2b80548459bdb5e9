// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../src/core/conversation.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { CardView } from '../../src/panel/CardView.tsx';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

const interfaceIn = vi.hoisted(() => ({ locale: 'es', texts: {} as Record<string, { message: string }> }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    i18n: {
      getUILanguage: () => interfaceIn.locale,
      getMessage: (key: string, values: string[]) =>
        interfaceIn.texts[key]?.message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? '',
    },
  },
}));

/** The panel in one of the languages of `public/_locales`, with its real texts. */
function speak(locale: 'es' | 'pt_BR' | 'en'): void {
  interfaceIn.locale = locale;
  interfaceIn.texts = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
}

const TEXT = 'quiero crear un registro CNAME en la zona, por favor';
const SAID: Partial<Card> = {
  evidence: [
    [16, 30],
    [37, 41],
  ],
  confidence: 0.93,
  runnerUp: { topic: 'nameservers', margin: 0.224 },
};
const insert = vi.fn();

function show(rest: Partial<Card>, product: string | null = null): void {
  const shown = card({ ...SAID, ...rest });
  const conversation = chat({ messages: [{ id: 'm', author: 'customer', text: TEXT }], sheet: sheet({ cards: [shown], product }) });
  const actions = { insert } as unknown as Actions;
  render(
    <CardView card={shown} position={1} fresh={false} conversation={conversation} pack={smallPack.text} actions={actions} />,
    document.body,
  );
}

const button = () => document.querySelector<HTMLButtonElement>('.why');
const because = () => document.querySelector('.because');

/** Clicks as the keyboard does too, for a button turns Enter and space into a click. */
async function toggle(): Promise<void> {
  const before = button()?.getAttribute('aria-expanded');
  button()?.click();
  await vi.waitFor(() => expect(button()?.getAttribute('aria-expanded')).not.toBe(before));
}

/** The one sentence that the opened card says. */
async function sentence(rest: Partial<Card>, product: string | null = null): Promise<string> {
  show(rest, product);
  await toggle();
  return because()?.querySelector('p')?.textContent ?? '';
}

beforeEach(() => speak('es'));
afterEach(() => render(null, document.body));

describe('«Por qué»', () => {
  it('is closed until the agent opens it, and closes again', async () => {
    show({});
    expect([button()?.textContent, button()?.getAttribute('aria-expanded'), because()]).toEqual(['Por qué', 'false', null]);
    await toggle();
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    expect(button()?.nextElementSibling).toBe(because());
    await toggle();
    expect(because()).toBeNull();
    expect(insert).not.toHaveBeenCalled();
  });

  it('can be reached by the keyboard', () => {
    show({});
    expect(button()?.tagName).toBe('BUTTON');
    expect(button()?.tabIndex).toBe(0);
    button()?.focus();
    expect(document.activeElement).toBe(button());
  });

  it.each<[string, Partial<Card>, string | null, string]>([
    [
      'a rule',
      {},
      null,
      'Por «registro CNAME» y «zona»: dns-zone (Dominios, línea «dominios 2» del documento); lo siguiente más probable: nameservers (0,22 detrás).',
    ],
    ['a rule that nothing rivals', { runnerUp: null, evidence: [[37, 41]] }, null, 'Por «zona»: dns-zone (Dominios, línea «dominios 2» del documento).'],
    ['a rule without words', { runnerUp: null, evidence: [] }, null, 'dns-zone (Dominios, línea «dominios 2» del documento).'],
    [
      'a topic that stands beside a likelier one',
      { evidence: [], runnerUp: { topic: 'billing', margin: -0.1 } },
      null,
      'dns-zone (Dominios, línea «dominios 2» del documento); más probable todavía: billing (0,10 delante).',
    ],
    [
      'a plan that does not list it',
      { verdict: 'unlisted', runnerUp: null },
      'builder',
      'Por «registro CNAME» y «zona»: dns-zone no está en la lista de Creador de Sitios (sí en la de Dominios, línea «dominios 2» del documento).',
    ],
    [
      'a refusal that is not sure',
      { topic: 'theme-design', section: 'exclusions', source: 'exclusiones 2', verdict: 'ask', evidence: [], runnerUp: null },
      null,
      'theme-design sería un no (Exclusiones, línea «exclusiones 2» del documento), pero sin seguridad suficiente: primero se pregunta.',
    ],
    [
      'vague trouble',
      { topic: 'not-working', section: null, source: null, verdict: 'ask', evidence: [], runnerUp: null },
      null,
      'No funciona (ninguna regla lo cubre: falta saber más).',
    ],
  ])('says in one sentence: %s', async (_, rest, product, expected) => expect(await sentence(rest, product)).toBe(expected)); // biome-ignore format: one case after the other

  it.each([
    ['pt_BR', 'Por “registro CNAME” e “zona”: dns-zone (pt) (Dominios (pt), linha “dominios 2” do documento); o seguinte mais provável: nameservers (pt) (0,22 atrás).'],
    ['en', 'Because of “registro CNAME” and “zona”: dns-zone (en) (Dominios (en), line “dominios 2” of the document); next most likely: nameservers (en) (0.22 behind).'],
  ] as const)('says it in %s', async (locale, expected) => {
    speak(locale);
    expect(await sentence({})).toBe(expected);
  }); // biome-ignore format: one case a line

  it('names confidence, pack, version and topic', async () => {
    await sentence({});
    expect(because()?.querySelector('.meta')?.textContent?.replace(/\s/g, ' ')).toBe(
      'Seguridad: 93 % · Reglas Pequeño, versión 1.2.3 · dns-zone',
    );
  });
});
