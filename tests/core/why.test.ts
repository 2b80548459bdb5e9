import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/core/evidence.ts';
import { why } from '../../src/core/why.ts';
import { card, smallPack } from './small-pack.ts';

const { text: pack } = smallPack;
const TEXT = 'quiero crear un registro CNAME y otro Registro\n MX';
const ZONE = { section: 'domains', source: 'dominios 2' };
const of = (rest: Parameters<typeof card>[0], product: string | null = null) => why(card({ ...ZONE, ...rest }), TEXT, product, pack, 'es');

describe('the words', () => {
  const words = (...evidence: Range[]) => of({ evidence }).words;

  it('are the customer’s own, in order', () => expect(words([7, 12], [16, 30])).toEqual(['crear', 'registro CNAME']));
  it('are quoted once, whatever their capitals', () => expect(words([16, 24], [38, 46])).toEqual(['registro']));
  it('stand on one line', () => expect(words([38, 50])).toEqual(['Registro MX']));
  it('are few', () => expect(words([0, 6], [7, 12], [13, 15], [16, 24], [25, 30])).toEqual(['quiero', 'crear', 'un', 'registro']));
  it('are none that lie beyond the message', () => expect(words([90, 95])).toEqual([]));
  it('are none where the message is gone', () => {
    expect(why(card({ evidence: [[0, 6]] }), null, null, pack, 'es').words).toEqual([]);
  });
});

describe('the ground', () => {
  const line = { section: 'Dominios', source: 'dominios 2' };

  it.each(['in', 'conditional', 'guide', 'out', 'billing'] as const)('of «%s» is the rule', (verdict) => {
    expect(of({ verdict }).ground).toEqual({ kind: 'rule', ...line });
  });

  it('of what a plan does not list names the plan', () => {
    expect(of({ verdict: 'unlisted' }, 'builder').ground).toEqual({ kind: 'unlisted', ...line, product: 'Creador de Sitios' });
  });

  it('of a refusal that is not sure is the rule that would refuse', () => {
    expect(of({ verdict: 'ask' }).ground).toEqual({ kind: 'unsure', ...line });
  });

  it('of vague trouble is none', () => {
    expect(of({ topic: 'not-working', verdict: 'ask', section: null, source: null })).toMatchObject({
      title: 'No funciona',
      ground: { kind: 'none' },
    });
  });
});

it('speaks the language of the agent', () => {
  const told = why(card({ runnerUp: { topic: 'billing', margin: 0.2 } }), TEXT, null, pack, 'en');
  expect(told).toMatchObject({
    title: 'dns-zone (en)',
    ground: { section: 'Dominios (en)' },
    rival: { title: 'billing (en)', margin: 0.2 },
  });
});

it('says where nothing else was likely, and names a topic that the pack no longer has by its id', () => {
  expect(of({}).rival).toBeNull();
  expect(of({ runnerUp: { topic: 'gone', margin: 0.5 } }).rival).toEqual({ title: 'gone', margin: 0.5 });
});
