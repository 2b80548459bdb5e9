import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudge, type Request } from '../../src/core/judge.ts';
import { tokenise } from '../../src/core/normalise.ts';
import { SHOWING } from '../../src/core/showing.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';
import { smallJudge, smallPack, smallSource } from './small-pack.ts';

const judge = smallJudge();
const topics = (text: string) => judge.requests(text).map((request) => request.topic);
const words = (text: string, request: Request | undefined) => request?.evidence.map(([start, end]) => text.slice(start, end)).join(' … ');

const ASKED = {
  billing: 'quiero pagar mi factura vencida',
  'dns-zone': 'necesito crear un registro CNAME',
  nameservers: 'pueden cambiar los nameservers del dominio',
  'migration-by-chat': 'quiero migrar mi sitio desde otro proveedor',
  database: 'necesito importar una base de datos por SSH',
  'theme-design': 'pueden cambiar los colores de la plantilla',
};

/** Fails unless every request is one that a card can show. */
function expectShowable(text: string, requests: readonly Request[]): void {
  expect(requests.length).toBeLessThanOrEqual(5);
  expect(new Set(requests.map((request) => request.topic)).size).toBe(requests.length);
  const tokens = tokenise(text);
  const starts = new Set(tokens.map((token) => token.start));
  const ends = new Set(tokens.map((token) => token.end));
  for (const { topic, confidence, evidence, runnerUp } of requests) {
    expect(smallPack.text.topics[topic] ?? smallPack.text.triage[topic]).toBeDefined();
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(runnerUp?.topic).not.toBe(topic);
    let last = -1;
    for (const [start, end] of evidence) {
      expect(start).toBeGreaterThan(last);
      expect(end).toBeGreaterThan(start);
      // Whole words: each range begins where a word begins and ends where one ends.
      expect(starts).toContain(start);
      expect(ends).toContain(end);
      last = end;
    }
  }
}

describe('one request', () => {
  it.each(Object.entries(ASKED))('%s', (topic, text) => {
    expect(topics(text)).toEqual([topic]);
    expectShowable(text, judge.requests(text));
  });

  it.each([
    ['Portuguese', 'preciso adicionar um registro TXT', 'dns-zone'],
    ['English', 'can you migrate my site from another provider', 'migration-by-chat'],
    ['typos', 'nesesito importr la base de dattos por SSH', 'database'],
    ['capitals', 'QUIERO PAGAR MI FACTURA VENCIDA', 'billing'],
    ['chatter before', 'muchas gracias. necesito pagar mi factura vencida', 'billing'],
    ['chatter after', 'necesito pagar mi factura vencida. muchas gracias', 'billing'],
  ])('in %s', (_, text, topic) => expect(topics(text)[0]).toBe(topic));

  it('is shown by the words that decided', () => {
    const text = 'Buenas, ¿me ayudan a crear un registro CNAME?';
    expect(words(text, judge.requests(text)[0])).toContain('registro CNAME');
    const typo = 'quiero pagar mi factuura vencida';
    expect(words(typo, judge.requests(typo)[0])).toContain('factuura');
  });
});

describe('several requests', () => {
  const both = (...keys: (keyof typeof ASKED)[]) => keys.map((key) => ASKED[key]).join('. ');

  it.each([[['billing', 'dns-zone', 'migration-by-chat']], [['migration-by-chat', 'dns-zone', 'billing']]] as const)(
    '%j: all are found, after the first in the order in which they are written',
    (keys) => {
      const [first, ...others] = topics(both(...keys));
      expect(keys).toContain(first);
      expect(others).toEqual(keys.filter((key) => key !== first));
    },
  );

  it('begin with the one that the message speaks of most', () => {
    const text = `${ASKED.billing}. ${ASKED['dns-zone']}, un registro TXT y un registro MX`;
    expect(topics(text)).toEqual(['dns-zone', 'billing']);
  });

  it('each point at words of their own', () => {
    const text = both('billing', 'migration-by-chat');
    const requests = judge.requests(text);
    const billing = requests.find(({ topic }) => topic === 'billing');
    const migration = requests.find(({ topic }) => topic === 'migration-by-chat');
    expect(words(text, billing)).toContain('factura');
    expect(words(text, migration)).toContain('migrar');
    expect(billing?.evidence.every(([, end]) => end <= ASKED.billing.length)).toBe(true);
    expect(migration?.evidence.every(([start]) => start >= ASKED.billing.length)).toBe(true);
  });

  it('are found where one is less sure but well ahead of the next', () => {
    expect(topics(`${ASKED.billing}, y de paso cambien la plantilla`)).toEqual(['billing', 'theme-design']);
  });

  it('are never more than five', () => {
    const all = both('billing', 'dns-zone', 'nameservers', 'migration-by-chat', 'database', 'theme-design');
    expect(topics(all)).toHaveLength(5);
  });

  it('are one where the same is asked twice', () => {
    expect(topics(`${ASKED.billing}. ${ASKED.billing}`)).toEqual(['billing']);
  });
});

describe('vague trouble', () => {
  it('is shown where nothing clearer is asked', () => expect(topics('no me funciona nada')).toEqual(['not-working']));

  it('never stands beside a clear request', () => {
    expect(topics(`${ASKED['dns-zone']}. no me funciona nada. ${ASKED.billing}`).toSorted()).toEqual(['billing', 'dns-zone']);
  });
});

describe('chatter', () => {
  const lines = Object.values(smallSource.chatter).flat();

  it.each(['hola', 'muchas gracias', 'ok perfecto', 'buenos días', 'um momento', 'thank you very much', '👍', '...', '', '12345'])(
    '«%s» asks nothing',
    (text) => {
      expect(topics(text)).toEqual([]);
    },
  );

  it('asks nothing in any of the words that were learned as such', () => {
    expect(lines.filter((text) => topics(text).length > 0)).toEqual([]);
  });
});

describe('an unsure request', () => {
  it('is followed by the next likely topics, the likeliest first, at most two of them', () => {
    const unsure = createJudge(smallPack.models, new Set(['not-working']), { ...SHOWING, sure: 1.1, beside: 0 });
    const requests = unsure.requests(ASKED.billing);
    expect(requests).toHaveLength(3);
    expect(requests[0]?.topic).toBe('billing');
    const confidences = requests.map((request) => request.confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
  });
});

describe('any text', () => {
  it.each(HARD_TEXTS)('%s', (_, text) => expectShowable(text, judge.requests(text)));

  it('gives requests that can be shown, and the same ones again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const requests = judge.requests(text);
        expectShowable(text, requests);
        expect(smallJudge().requests(text)).toEqual(requests);
      }),
      { numRuns: 200 },
    );
  });

  it('is judged by its words, not by what stood before it', () => {
    const alone = topics(ASKED['dns-zone']);
    topics(ASKED.billing);
    expect(topics(ASKED['dns-zone'])).toEqual(alone);
  });
});
