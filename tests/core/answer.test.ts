import { describe, expect, it } from 'vitest';
import { linksFor, missingVariables, replyFor, serviceReplyFor, type Told, variantsOf } from '../../src/core/answer.ts';
import type { Sheet } from '../../src/core/conversation.ts';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { Language } from '../../src/core/pack.ts';
import { card, sheet, smallPack } from './small-pack.ts';

const { text: pack } = smallPack;
const of = (heard: Sheet, customer: string | null, agent: string | null = null): Told => ({
  sheet: heard,
  desk: EMPTY_DESK,
  customer,
  agent,
});

describe('linksFor', () => {
  /** The languages of the articles that are offered, of a topic that has articles in `written`. */
  const offered = (language: Language, written: readonly Language[]) => {
    const told = structuredClone(pack);
    const zone = told.topics['dns-zone'];
    if (zone) zone.links = zone.links.filter((link) => written.includes(link.lang));
    return linksFor(card(), language, told).map(({ url }) => url.slice('https://help.example/'.length, 'https://help.example/xx'.length));
  };

  it.each([
    ['en', ['en', 'es', 'pt'], 'en'],
    ['pt', ['en', 'es', 'pt'], 'pt'],
    ['pt', ['en', 'es'], 'es'],
    ['en', ['pt', 'es'], 'es'],
    ['es', ['en', 'pt'], 'pt'],
    ['es', ['en'], 'en'],
  ] as const)('offers to a customer who writes %s, of articles in %s, those in %s', (language, written, first) => {
    expect(offered(language, written)).toEqual([first, language]);
  });

  it('ends with the search of the help centre, its words encoded', () => {
    expect(linksFor(card(), 'es', pack).at(-1)).toEqual({
      title: 'buscar dns-zone & más',
      url: 'https://help.example/es?q=buscar%20dns-zone%20%26%20m%C3%A1s',
    });
  });

  it('has the search also for a topic without articles', () => {
    expect(linksFor(card({ topic: 'billing' }), 'pt', pack).map(({ url }) => url)).toEqual([
      'https://help.example/pt?q=buscar%20billing%20em%20pt',
    ]);
  });

  it.each(['not-working', 'gone'])('has none for what is no topic: %s', (topic) =>
    expect(linksFor(card({ topic }), 'es', pack)).toEqual([]),
  );
});

describe('replyFor', () => {
  it('speaks the language of the customer and knows what the conversation knows', () => {
    const heard = sheet({ language: 'pt', domain: 'loja.com.br' });
    expect(replyFor(card(), of(heard, 'Bia'), pack)).toBe('Olá Bia, verifico loja.com.br (dns-zone).');
  });

  it('does without what is not known', () => {
    expect(replyFor(card(), of(sheet(), null), pack)).toBe('Hola, con gusto reviso su dominio (dns-zone).');
  });

  it('promises nothing that the plan does not list', () => {
    const reply = replyFor(card({ verdict: 'unlisted' }), of(sheet(), null), pack);
    expect(reply).toContain('(unlisted)');
    expect(reply).not.toContain('(dns-zone)');
  });

  it('asks where the verdict is not sure', () => {
    expect(replyFor(card({ verdict: 'ask' }), of(sheet(), 'Ana'), pack)).toBe('¿Qué necesita de dns-zone?');
    expect(replyFor(card({ verdict: 'ask' }), of(sheet({ language: 'en' }), 'Ana'), pack)).toBe('What do you need of dns-zone?');
  });

  it('asks the questions of vague trouble', () => {
    expect(replyFor(card({ topic: 'not-working', verdict: 'ask' }), of(sheet(), 'Ana'), pack)).toBe(
      'Hola Ana, con gusto reviso su dominio (not-working).',
    );
  });

  it('has none for a topic that the pack no longer has', () =>
    expect(replyFor(card({ topic: 'gone' }), of(sheet(), 'Ana'), pack)).toBeNull());

  it('names the plan, and no tool for it', () => {
    const told = structuredClone(pack);
    const zone = told.topics['dns-zone'];
    if (zone) zone.replies['es-usted'] = ['Su plan es {{plan|otro}}: {{enlace}}'];
    const reply = (product: string | null) => replyFor(card(), of(sheet({ product }), null), told);
    expect(reply('shared')).toBe('Su plan es Plan compartido: https://help.example/es/zona');
    expect(reply('wordpress')).toBe('Su plan es otro: https://help.example/es/zona');
    expect(reply(null)).toBe('Su plan es otro: https://help.example/es/zona');
  });
});

describe('serviceReplyFor', () => {
  it('knows what the conversation knows, like the reply of a card', () => {
    const told = structuredClone(pack);
    const greeting = told.service['greeting'];
    if (greeting) greeting.replies.pt = ['Olá {{cliente}}: {{dominio|?}}, {{plan|?}}, {{enlace|?}}'];
    expect(serviceReplyFor('greeting', of(sheet({ language: 'pt', domain: 'loja.com.br', product: 'shared' }), 'Bia'), told)).toBe(
      'Olá Bia: loja.com.br, Plano compartilhado, https://help.example/pt',
    );
  });

  it('does without what is not known', () => {
    expect(serviceReplyFor('greeting', of(sheet(), null), pack)).toBe('Hola, con gusto reviso su dominio (greeting).');
  });

  it('is signed by the agent whom the console names', () => {
    const told = structuredClone(pack);
    const greeting = told.service['greeting'];
    if (greeting) greeting.replies['es-usted'][0] = 'Le atiende {{agente|el equipo}}.';
    expect(serviceReplyFor('greeting', of(sheet(), null, 'Eva'), told)).toBe('Le atiende Eva.');
    expect(serviceReplyFor('greeting', of(sheet(), null), told)).toBe('Le atiende el equipo.');
  });

  it('has none for an id that the pack does not have', () => expect(serviceReplyFor('gone', of(sheet(), 'Ana'), pack)).toBeNull());
});

describe('missingVariables', () => {
  const missing = (heard: Sheet, customer: string | null, desk = {}) =>
    missingVariables(card(), { ...of(heard, customer), desk: { ...EMPTY_DESK, ...desk } }, pack);

  it('names what nothing fills, in the order of the reply', () => {
    expect(missing(sheet(), null)).toEqual(['cliente', 'dominio']);
    expect(missing(sheet({ domain: 'lola.mx' }), null)).toEqual(['cliente']);
    expect(missing(sheet(), 'Ana', { values: { dominio: 'lola.mx' } })).toEqual([]);
  });

  it('never asks for the link', () => {
    const linked = structuredClone(pack);
    const billing = linked.topics['billing'];
    if (billing) billing.replies['es-usted'] = ['Vea {{enlace|la ayuda}} de {{plan|su plan}}'];
    expect(missingVariables(card({ topic: 'billing' }), of(sheet(), null), linked)).toEqual(['plan']);
  });

  it('asks for none where the agent wrote the reply, or it is a question', () => {
    expect(missing(sheet(), null, { edits: { 'dns-zone': 'Listo.' } })).toEqual([]);
    expect(missingVariables(card({ verdict: 'ask' }), of(sheet(), null), pack)).toEqual([]);
  });
});

describe('variantsOf', () => {
  it('counts the replies in the voice of the conversation; a question has no other version', () => {
    const more = structuredClone(pack);
    more.topics['dns-zone']?.replies['es-usted'].push('Otra.');
    expect(variantsOf(card(), of(sheet(), null), more)).toBe(2);
    expect(variantsOf(card(), of(sheet({ language: 'en' }), null), more)).toBe(1);
    expect(variantsOf(card({ verdict: 'ask' }), of(sheet(), null), more)).toBe(1);
  });
});
