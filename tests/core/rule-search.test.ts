import { describe, expect, it } from 'vitest';
import type { PackSource } from '../../src/core/pack.ts';
import { indexRules, listRules, marked, type RuleFilter } from '../../src/core/rule-search.ts';
import { finish } from '../../src/core/steps.ts';
import { smallPack } from './small-pack.ts';

const EVERYTHING: RuleFilter = { verdict: null, section: null };
const search = finish(indexRules(smallPack.text));
const ids = (query: string, filter: Partial<RuleFilter> = {}) => search(query, { ...EVERYTHING, ...filter }).map(({ entry }) => entry.id);

/** The small pack with other words about one topic. */
function retold(id: string, change: Partial<PackSource['topics'][string]>) {
  const topic = smallPack.text.topics[id];
  if (!topic) throw new Error(id);
  return finish(indexRules({ ...smallPack.text, topics: { ...smallPack.text.topics, [id]: { ...topic, ...change } } }));
}

describe('what is searched', () => {
  it.each([
    ['a title', 'theme-design', 'theme-design'],
    ['an example in Spanish', 'plantilla', 'theme-design'],
    ['an example in Portuguese', 'fatura', 'billing'],
    ['an example in English', 'invoice', 'billing'],
    ['an explanation of vague trouble', 'Falta saber', 'not-working'],
    ['the title of a service reply', 'saludo', 'greeting'],
    ['the text of a service reply', 'reviso greeting', 'greeting'],
  ])('%s', (_, query, id) => expect(ids(query)[0]).toBe(id));

  it('is not the name of a variable', () => expect(ids('cliente')).toEqual([]));
});

describe('the order', () => {
  it('is title, explanation, example', () => {
    const texts = (id: string, text: string) => ({ es: text, pt: id, en: id });
    const topics = Object.fromEntries(
      Object.entries(smallPack.text.topics).map(([id, topic]) => {
        if (id === 'billing') return [id, { ...topic, title: texts(id, 'Kiosco') }];
        if (id === 'database') return [id, { ...topic, explain: texts(id, 'Trata del kiosco') }];
        if (id === 'nameservers') return [id, { ...topic, examples: { ...topic.examples, es: ['abrir un kiosco'] } }];
        return [id, topic];
      }),
    );
    const found = finish(indexRules({ ...smallPack.text, topics }))('kiosco', EVERYTHING);
    expect(found.map(({ entry }) => entry.id)).toEqual(['billing', 'database', 'nameservers']);
  });

  it('puts what holds all the words first', () => expect(ids('registro CNAME')[0]).toBe('dns-zone'));
});

describe('words', () => {
  it('need no accents, and may have them', () => {
    expect(ids('pagina')).toEqual(ids('página'));
    expect(ids('pagina')[0]).toBe('migration-by-chat');
  });

  it('are found while they are typed', () => expect(ids('plantil')[0]).toBe('theme-design'));

  it('are found in another form', () => expect(ids('diseño')[0]).toBe('theme-design'));

  it('are found with a letter wrong', () => expect(ids('plamtilla')[0]).toBe('theme-design'));

  it('are not found inside of others', () => {
    const found = retold('billing', { title: { es: 'Errores de sintaxis', pt: 'x', en: 'x' } });
    expect(found('tax', EVERYTHING)).toEqual([]);
    expect(found('taxis', EVERYTHING)).toEqual([]);
    expect(found('sintax', EVERYTHING).map(({ entry }) => entry.id)).toEqual(['billing']);
  });

  it('that no pack has find nothing', () => expect(ids('qzxvwk')).toEqual([]));
});

describe('filters', () => {
  it('by verdict leave the rules that have it', () => expect(ids('', { verdict: 'out' })).toEqual(['migration-by-chat', 'theme-design']));

  it('by section leave the lines of it', () => {
    const [zone] = search('registro', { ...EVERYTHING, section: 'reseller' });
    expect(zone?.entry.lines.map(({ section, verdict }) => [section, verdict])).toEqual([['reseller', 'guide']]);
  });

  it('hold together: a line has to pass both', () => {
    expect(ids('', { verdict: 'guide', section: 'domains' })).toEqual([]);
    expect(ids('', { verdict: 'guide', section: 'reseller' })).toEqual(['dns-zone']);
  });

  it('narrow a search down', () => expect(ids('factura', { verdict: 'out' })).toEqual([]));
});

describe('where nothing is asked', () => {
  const { topics, triage, service } = smallPack.text;
  const all = [topics, triage, service].flatMap((texts) => Object.keys(texts));

  it('a search gives everything', () => expect(ids(' ')).toEqual(all));

  it('so does the list, which needs no index', () => {
    expect(listRules(smallPack.text, EVERYTHING).map(({ id }) => id)).toEqual(all);
    expect(listRules(smallPack.text, { ...EVERYTHING, verdict: 'out' }).map(({ id }) => id)).toEqual(ids('', { verdict: 'out' }));
  });
});

describe('what is shown of it', () => {
  const first = (query: string) => search(query, EVERYTHING)[0];

  it('is the text that holds the words, where the title does not', () => {
    expect(first('CNAME')?.excerpt).toBe(smallPack.text.topics['dns-zone']?.examples.es.find((text) => text.includes('CNAME')));
    expect(first('theme-design')?.excerpt).toBeNull();
  });

  it('marks the words found, whole and with their accents, and keeps every letter', () => {
    const pieces = marked('Traer mi página, toda la página.', first('pagina')?.words ?? new Set());
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['página', 'página']);
    expect(pieces.map(({ text }) => text).join('')).toBe('Traer mi página, toda la página.');
  });
});
