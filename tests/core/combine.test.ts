import { describe, expect, it } from 'vitest';
import { PACK_DIRECTORY } from '../../scripts/compiled-pack.ts';
import { readPack } from '../../scripts/read-pack.ts';
import { replyFor, type Told } from '../../src/core/answer.ts';
import { combinedReply, sentencesOf } from '../../src/core/combine.ts';
import type { PackText } from '../../src/core/compile.ts';
import { type Desk, EMPTY_DESK } from '../../src/core/desk.ts';
import { card, sheet, smallPack } from './small-pack.ts';

const { text: small } = smallPack;
const told = (desk: Partial<Desk> = {}, customer: string | null = 'Ana'): Told => ({
  sheet: sheet(),
  desk: { ...EMPTY_DESK, ...desk },
  customer,
  agent: null,
});
const of = (...topics: string[]) => topics.map((topic) => card({ topic, verdict: 'in' }));

describe('combinedReply', () => {
  it('greets once, numbers the points and closes with a question', () => {
    expect(combinedReply(of('dns-zone', 'nameservers'), told(), small)).toBe(
      'Hola Ana, le respondo punto por punto:\n\n1. Con gusto reviso su dominio (dns-zone).\n2. Con gusto reviso su dominio (nameservers).\n\n¿Por cuál de estos puntos prefiere que empecemos?',
    );
  });

  it.each([
    [{ address: 'tu' }, 'Hola, te respondo punto por punto:'],
    [{ language: 'pt' }, 'Olá, respondo ponto por ponto:'],
    [{ language: 'en' }, 'Hello, here is an answer to each point:'],
  ] as const)('speaks as the conversation does: %j', (desk, opening) => {
    expect(combinedReply(of('dns-zone', 'nameservers'), told(desk, null), small)?.split('\n')[0]).toBe(opening);
  });

  it('puts the questions of what is not sure last, and then asks nothing more', () => {
    const cards = [card({ topic: 'not-working', verdict: 'ask' }), card({ topic: 'nameservers', verdict: 'ask' }), ...of('dns-zone')];
    const lines = combinedReply(cards, told(), small)?.split('\n') ?? [];
    expect(lines[2]).toContain('(dns-zone)');
    expect(lines.at(-1)).toBe('3. ¿Qué necesita de nameservers?');
  });

  it('says what two cards share once', () => {
    const edits = { 'dns-zone': 'Lo reviso hoy. Le escribo luego.', nameservers: '¡Lo reviso hoy! Y cambio los servidores.' };
    const reply = combinedReply(of('dns-zone', 'nameservers'), told({ edits }), small);
    expect(reply).toContain('1. Lo reviso hoy. Le escribo luego.\n2. Y cambio los servidores.');
  });

  it('is the reply itself for one card, and nothing for none', () => {
    expect(combinedReply(of('dns-zone'), told(), small)).toBe('Hola Ana, con gusto reviso su dominio (dns-zone).');
    expect(combinedReply(of('gone'), told(), small)).toBeNull();
    expect(combinedReply([], told(), small)).toBeNull();
  });
});

const source = readPack(PACK_DIRECTORY);
const real: PackText = {
  pack: source.pack,
  scope: source.scope,
  topics: source.topics,
  triage: Object.fromEntries(source.service.triage.map((entry) => [entry.id, entry])),
  service: Object.fromEntries(source.service.replies.map((entry) => [entry.id, entry])),
};
const topics = [...Object.keys(real.topics), ...Object.keys(real.triage)];

describe.each([
  ['es-usted', {}],
  ['es-tu', { address: 'tu' }],
  ['pt', { language: 'pt' }],
  ['en', { language: 'en' }],
] as const)('over the real replies in %s', (_, desk) => {
  const windows = topics.map((_, at) => [0, 7, 19, 33].map((step) => topics[(at + step) % topics.length] ?? ''));

  it.each([0, 1])('says no sentence twice and the core of each reply, short (variant %i)', (variant) => {
    const chosen = told({ ...desk, variants: Object.fromEntries(topics.map((topic) => [topic, variant])) });
    for (const window of windows) {
      const cards = of(...window);
      const reply = combinedReply(cards, chosen, real) ?? '';
      const sentences = sentencesOf(reply.replace(/^\d\. /gm, '')).map((sentence) => sentence.toLowerCase());
      expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
      for (const each of cards) {
        const core = sentencesOf(replyFor(each, chosen, real) ?? '').reduce((a, b) => (b.length > a.length ? b : a), '');
        expect(reply.toLowerCase()).toContain(core.toLowerCase());
      }
      expect(reply.length).toBeLessThan(1800);
      expect(reply.match(/^\d\. /gm)).toHaveLength(4);
    }
  });
});
