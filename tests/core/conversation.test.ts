import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, currentCards, readConversation, type Sheet } from '../../src/core/conversation.ts';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { Judge, Request } from '../../src/core/judge.ts';
import type { Author, Message } from '../../src/core/message.ts';
import { anyText } from './any-text.ts';
import { card, sheet, smallJudge, smallPack } from './small-pack.ts';

const { text: pack } = smallPack;
const judge = smallJudge();

const BILLING = 'quiero pagar mi factura vencida';
const ZONE = 'necesito crear un registro CNAME';
const ANSWER = 'Con gusto le ayudo con eso, ya mismo lo reviso en el sistema.';

type Line = [author: Author, text: string];

const messagesOf = (lines: readonly Line[]) => lines.map(([author, text], index): Message => ({ id: `m${index}`, author, text }));
const read = (lines: readonly Line[], by: Judge = judge, product: string | null = null, details: string | null = null) =>
  readConversation(messagesOf(lines), by, pack, { pinned: product, details });
const said = (...texts: string[]) => texts.map((text): Line => ['customer', text]);
const topicsOf = (cards: readonly Card[]) => cards.map((shown) => shown.topic);

/** A judge that knows exactly these texts, each as one request. */
function knowing(texts: Record<string, Partial<Request>>): Judge {
  return {
    requests: (text) => {
      const request = Object.hasOwn(texts, text) ? texts[text] : undefined;
      return request ? [{ topic: 'dns-zone', confidence: 0.95, whole: 0.9, evidence: [[0, text.length]], runnerUp: null, ...request }] : [];
    },
  };
}

describe('the cards of a conversation', () => {
  it('stand for what each message of the customer asks', () => {
    const { sheet, steps } = read(said('hola', BILLING, ZONE));
    expect(steps.map((step) => topicsOf(step.cards))).toEqual([[], ['billing'], ['dns-zone']]);
    expect(sheet.cards.map(({ id, message, turn }) => ({ id, message, turn }))).toEqual([
      { id: 'm1:billing', message: 'm1', turn: 0 },
      { id: 'm2:dns-zone', message: 'm2', turn: 0 },
    ]);
    expect(sheet.turn.map((message) => message.id)).toEqual(['m0', 'm1', 'm2']);
    expect(sheet.customerMessages).toBe(3);
  });

  it('carry verdict, rule, source and twin', () => {
    const [card] = read(said('quiero migrar mi sitio desde otro proveedor')).sheet.cards;
    expect(card).toMatchObject({ verdict: 'out', section: 'exclusions', source: 'exclusiones 1', twin: 'nameservers', answered: false });
  });

  it('are renewed, not doubled, where the customer asks again', () => {
    const { sheet, steps } = read([...said(BILLING, ZONE), ['agent', ANSWER], ...said(BILLING)]);
    expect(topicsOf(steps.at(-1)?.cards ?? [])).toEqual(['billing']);
    expect(sheet.cards.map(({ id, answered, turn }) => ({ id, answered, turn }))).toEqual([
      { id: 'm1:dns-zone', answered: true, turn: 0 },
      { id: 'm3:billing', answered: false, turn: 1 },
    ]);
  });

  it('keep their place where the customer asks again before an answer, and are marked where it was answered', () => {
    const places = (lines: readonly Line[]) => read(lines).sheet.cards.map(({ topic, insisted }) => [topic, insisted]);
    expect(places(said(BILLING, ZONE, BILLING))).toEqual([
      ['billing', false],
      ['dns-zone', false],
    ]);
    expect(places([...said(BILLING, ZONE), ['agent', ANSWER], ...said(BILLING, BILLING)])).toEqual([
      ['dns-zone', false],
      ['billing', true],
    ]);
  });

  it('are none after a message of anybody else', () => {
    const { steps } = read([...said('hola'), ['agent', BILLING], ['bot', BILLING], ['system', BILLING], ['note', BILLING]]);
    expect(steps.flatMap((step) => step.cards)).toEqual([]);
  });
});

describe('one request over several messages', () => {
  const split = knowing({
    'necesito\nun\nregistro': {
      evidence: [
        [0, 8],
        [12, 20],
      ],
    },
  });

  it('is read as a whole, its evidence in the last message', () => {
    const { sheet } = read(said('necesito', 'un', 'registro'), split);
    expect(sheet.cards.map(({ message, evidence }) => ({ message, evidence }))).toEqual([{ message: 'm2', evidence: [[0, 8]] }]);
  });

  it('is not seen where all its evidence lies in earlier messages', () => {
    expect(read(said('necesito', 'un', 'registro'), knowing({ 'necesito\nun\nregistro': { evidence: [[0, 8]] } })).sheet.cards).toEqual([]);
  });

  it('is not put together across an answer', () => {
    const lines: Line[] = [...said('necesito', 'un'), ['agent', 'Dígame'], ...said('registro')];
    expect(read(lines, split).sheet.cards).toEqual([]);
  });

  it('is not put together with what has a card already', () => {
    const again = knowing({ [ZONE]: {}, [`${ZONE}\nya`]: { topic: 'billing', evidence: [[ZONE.length + 1, ZONE.length + 3]] } });
    expect(topicsOf(read(said(ZONE, 'ya'), again).sheet.cards)).toEqual(['dns-zone']);
  });

  it('is put together across an internal note', () => {
    expect(read([...said('necesito'), ['note', 'cliente difícil'], ...said('un', 'registro')], split).sheet.cards).toHaveLength(1);
  });
});

describe('what is answered', () => {
  const answered = (lines: readonly Line[]) => read(lines).sheet.cards.map((card) => card.answered);

  it('is all that was open when the agent answers', () =>
    expect(answered([...said(BILLING, ZONE), ['agent', ANSWER]])).toEqual([true, true]));

  it.each<Line>([
    ['agent', 'Un momento, por favor.'],
    ['agent', 'ok'],
    ['bot', ANSWER],
    ['system', ANSWER],
    ['note', ANSWER],
  ])('is nothing where the %s writes «%s»', (...line) => expect(answered([...said(BILLING), line])).toEqual([false]));

  it('is not what the customer asks later', () =>
    expect(answered([...said(BILLING), ['agent', ANSWER], ...said(ZONE)])).toEqual([true, false]));
});

describe('the turn', () => {
  const turn = (lines: readonly Line[]) => read(lines).sheet.turn.map((message) => message.text);

  it('is what the customer wrote since somebody else spoke', () => {
    expect(turn([...said('uno', 'dos'), ['agent', 'ok'], ...said('tres', 'cuatro')])).toEqual(['tres', 'cuatro']);
    expect(turn([...said('uno'), ['bot', 'ok'], ...said('dos')])).toEqual(['dos']);
  });

  it('stays in sight while nobody but the customer has spoken', () => expect(turn([...said('uno'), ['agent', 'ok']])).toEqual(['uno']));

  it('is not cut by an internal note', () => expect(turn([...said('uno'), ['note', 'ojo'], ...said('dos')])).toEqual(['uno', 'dos']));

  it('is empty before the customer writes', () =>
    expect(
      turn([
        ['agent', 'Buenas'],
        ['bot', 'Hola'],
      ]),
    ).toEqual([]));
});

describe('what is not clear by itself', () => {
  const UNCLEAR = 'y ahí se puede vender';
  const topics = (lines: readonly Line[], texts: Record<string, Partial<Request>>) => topicsOf(read(lines, knowing(texts)).sheet.cards);
  const unclear = { [UNCLEAR]: { topic: 'billing', confidence: 0.1 } };
  const inContext = { [`Creador de Sitios\n${UNCLEAR}`]: { topic: 'theme-design', confidence: 0.6 } };

  it('is read as said of the product that was named before', () => {
    expect(topics(said('tengo el Creador de Sitios', UNCLEAR), { ...unclear, ...inContext })).toEqual(['theme-design']);
    expect(topics(said(UNCLEAR), { ...unclear, ...inContext })).toEqual(['billing']);
  });

  it('is left as it is where that makes nothing clearer, or where it was clear', () => {
    const named = said('tengo el Creador de Sitios', UNCLEAR);
    expect(topics(named, { ...unclear, [`Creador de Sitios\n${UNCLEAR}`]: { topic: 'theme-design', confidence: 0.05 } })).toEqual([
      'billing',
    ]);
    expect(topics(named, { [UNCLEAR]: { topic: 'billing', confidence: 0.5 }, ...inContext })).toEqual(['billing']);
    expect(topics(named, inContext)).toEqual([]);
  });

  it('points at words of its own', () => {
    const { cards } = read(said('tengo el Creador de Sitios', UNCLEAR), knowing({ ...unclear, ...inContext })).sheet;
    for (const [start, end] of cards[0]?.evidence ?? []) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(UNCLEAR.length);
    }
  });
});

describe('what a customer sends along', () => {
  it('asks for nothing by its name, and is shown', () => {
    const { sheet } = read(said('[archivo: quiero pagar mi factura vencida.pdf]\n[imagen]'));
    expect(sheet.cards).toEqual([]);
    expect(sheet.turn[0]?.text).toContain('factura vencida.pdf');
  });

  it('does not move the words that decided', () => {
    const text = `[imagen]\n${BILLING}`;
    const [card] = read(said(text)).sheet.cards;
    expect(card?.topic).toBe('billing');
    expect(card?.evidence.map(([start, end]) => text.slice(start, end)).join()).toContain('factura');
  });
});

describe('the product', () => {
  const product = (lines: readonly Line[], pinned: string | null = null): Pick<Sheet, 'product' | 'productPinned'> => {
    const { product, productPinned } = read(lines, judge, pinned).sheet;
    return { product, productPinned };
  };
  const heard = (id: string | null) => ({ product: id, productPinned: false });

  it('is what the customer says, whenever it is said', () => {
    expect(product(said('tengo un plan de reventa', 'hola'))).toEqual(heard('reseller'));
    expect(product(said('tengo un plan de reventa', 'no, es un plan compartido'))).toEqual(heard('shared'));
    expect(product(said('hola'))).toEqual(heard(null));
  });

  it('is also known from the console’s own fields, until the customer names another plan', () => {
    expect(read(said('hola'), judge, null, 'Plan: Reventa Avanzado').sheet.product).toBe('reseller');
    expect(read(said('es un plan compartido'), judge, null, 'Plan: Reventa Avanzado').sheet.product).toBe('shared');
  });

  it('is what the system says', () => expect(product([['system', 'Producto: Plan compartido']])).toEqual(heard('shared')));

  it.each<Author>(['agent', 'bot', 'note'])('is not what the %s says', (author) => {
    expect(product([[author, '¿Es un plan de reventa?']])).toEqual(heard(null));
  });

  it('is not forgotten for a tool that is named later, by whomever', () => {
    expect(product(said('tengo un plan de reventa', 'uso wordpress'))).toEqual(heard('reseller'));
    expect(product([...said('tengo un plan de reventa'), ['system', 'Página: wordpress']])).toEqual(heard('reseller'));
    expect(product(said('uso wordpress', 'en un plan de reventa'))).toEqual(heard('reseller'));
  });

  it('is what the agent pinned, whatever is said', () => {
    expect(product(said('tengo un plan de reventa'), 'builder')).toEqual({ product: 'builder', productPinned: true });
  });

  it('changes the verdict also of a card that stands already', () => {
    const first = (lines: readonly Line[], pinned: string | null = null) =>
      read(lines, judge, pinned).sheet.cards.find((card) => card.topic === 'dns-zone');
    expect(first(said(ZONE))).toMatchObject({ verdict: 'in', needsPlan: true });
    expect(first(said(ZONE, 'es el creador de sitios'))).toMatchObject({ verdict: 'unlisted', needsPlan: false });
    expect(first(said(ZONE, 'es el creador de sitios'), 'reseller')).toMatchObject({ verdict: 'guide', needsPlan: false });
  });
});

describe('the language', () => {
  const language = (lines: readonly Line[]) => read(lines).sheet.language;

  it('is the customer’s, not the agent’s', () => {
    expect(language([['agent', 'Hello, how can I help you today?'], ...said('preciso mudar a senha do meu e-mail')])).toBe('pt');
  });

  it('stays through a word of another one, and changes for a sentence', () => {
    expect(language(said('hola, necesito cambiar mi contraseña', 'ok thanks'))).toBe('es');
    expect(language(said('hola', 'sorry, can you please write to me in English'))).toBe('en');
  });

  it('is Spanish while nothing tells', () => {
    expect(language([])).toBe('es');
    expect(language(said('12345'))).toBe('es');
  });

  it('is not settled by a message that tells nothing', () => expect(language(said('12345', 'preciso mudar a senha'))).toBe('pt'));
});

it('knows the domain that the customer named last', () => {
  expect(read(said('es tienda.com', 'no, mi-tienda.CL')).sheet.domain).toBe('mi-tienda.CL');
  expect(read([...said('hola'), ['agent', 'agente.com']]).sheet.domain).toBeNull();
});

describe('a refusal', () => {
  const verdict = (request: Partial<Request>) =>
    read(said('x'), knowing({ x: { topic: 'migration-by-chat', ...request } })).sheet.cards[0]?.verdict;

  it('is shown where it is sure', () => {
    expect(verdict({ confidence: 0.95 })).toBe('out');
    expect(verdict({ confidence: 0.95, runnerUp: { topic: 'nameservers', margin: 0.9 } })).toBe('out');
  });

  it('is a question where it is not', () => {
    expect(verdict({ confidence: 0.6 })).toBe('ask');
    expect(verdict({ confidence: 0.95, runnerUp: { topic: 'nameservers', margin: 0.2 } })).toBe('ask');
  });

  it('asks rather than refuses where only one part of the message speaks of it', () => {
    expect(verdict({ confidence: 0.95, whole: 0.05, runnerUp: null })).toBe('ask');
  });

  it('alone needs to be sure', () => {
    expect(verdict({ topic: 'nameservers', confidence: 0.3 })).toBe('in');
    expect(verdict({ topic: 'billing', confidence: 0.3 })).toBe('billing');
  });

  it('is a question where no rule knows the topic', () => expect(verdict({ topic: 'not-working' })).toBe('ask'));
});

describe('currentCards', () => {
  const open = card({ id: 'open', message: 'm0' });
  const done = card({ id: 'done', message: 'm0', answered: true });
  const fresh = card({ id: 'fresh', message: 'm3', answered: true });

  it('are what is open, and those of the newest turn', () => {
    const shown = currentCards({ sheet: sheet({ turn: [{ id: 'm3', text: '' }], cards: [open, done, fresh] }), desk: EMPTY_DESK });
    expect(shown.map(({ id }) => id)).toEqual(['open', 'fresh']);
  });

  it('are not what the agent dismissed', () => {
    const desk = { ...EMPTY_DESK, dismissed: [open.topic] };
    expect(currentCards({ sheet: sheet({ cards: [open, card({ id: 'other', topic: 'billing' })] }), desk }).map(({ id }) => id)).toEqual([
      'other',
    ]);
  });

  it('are none on an empty sheet', () => expect(currentCards({ sheet: sheet(), desk: EMPTY_DESK })).toEqual([]));
});

describe('any conversation', () => {
  const line = fc.tuple(fc.constantFrom<Author>('customer', 'customer', 'agent', 'bot', 'system', 'note'), anyText);
  const lines = fc.array(line, { maxLength: 8 });

  it('gives a sheet, the same one each time', () => {
    fc.assert(
      fc.property(lines, (conversation) => {
        const once = read(conversation);
        expect(read(conversation)).toEqual(once);
        const { sheet, steps } = once;
        const texts = new Map(messagesOf(conversation).map(({ id, text }) => [id, text]));
        expect(steps).toHaveLength(conversation.filter(([author]) => author !== 'note').length);
        expect(new Set(sheet.cards.map((card) => card.id)).size).toBe(sheet.cards.length);
        for (const { message, evidence } of sheet.cards) {
          for (const [start, end] of evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(texts.get(message)?.length ?? 0);
          }
        }
      }),
    );
  });
});
