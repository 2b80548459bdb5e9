import { describe, expect, it } from 'vitest';
import { compiledPack } from '../../scripts/compiled-pack.ts';
import { replyFor, type Told } from '../../src/core/answer.ts';
import { combinedReply } from '../../src/core/combine.ts';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import { LANGUAGES } from '../../src/core/pack.ts';
import { card, sheet, smallPack } from './small-pack.ts';

const { text: pack } = compiledPack();
const told = (rest: Partial<Told> = {}): Told => ({ sheet: sheet(), desk: EMPTY_DESK, customer: 'Ana', agent: null, ...rest });

describe('one answer to several cards', () => {
  it('greets once, numbers the points and closes', () => {
    expect(combinedReply([card({ topic: 'accounts' }), card({ topic: 'ssl-types' })], told(), pack)?.split('\n')).toEqual([
      'Hola, Ana. Le respondo punto por punto:',
      expect.stringMatching(/^1\. /),
      expect.stringMatching(/^2\. /),
      'Si algo no queda claro, dígame y lo vemos.',
    ]);
  });

  it('speaks the language and the voice of the conversation, with or without a name', () => {
    const first = (rest: Partial<Told>) =>
      combinedReply([card({ topic: 'accounts' }), card({ topic: 'ssl-types' })], told(rest), pack)?.split('\n')[0];
    expect(first({ desk: { ...EMPTY_DESK, address: 'tu' } })).toBe('Hola, Ana. Te respondo punto por punto:');
    expect(first({ desk: { ...EMPTY_DESK, language: 'pt' }, customer: null })).toBe('Com prazer respondo ponto a ponto:');
  });

  it('greets no second time, and says nothing twice', () => {
    const small = combinedReply([card({ topic: 'dns-zone' }), card({ topic: 'dns-zone', id: 'again' })], told(), smallPack.text);
    expect(small?.match(/Hola/g)).toHaveLength(1);
  });

  it('puts the questions that decide last', () => {
    const lines = combinedReply([card({ topic: 'ssl-types', verdict: 'ask' }), card({ topic: 'accounts' })], told(), pack)?.split('\n');
    expect(lines?.[2]).toBe(`2. ${pack.topics['ssl-types']?.ask.es}`);
  });

  it('is the reply of a single card as it is, and null without any', () => {
    const one = card({ topic: 'accounts' });
    expect(combinedReply([one], told(), pack)).toBe(replyFor(one, told(), pack));
    expect(combinedReply([], told(), pack)).toBeNull();
  });

  it('holds the words of every topic, and no sentence twice, in every language', () => {
    const topics = Object.keys(pack.topics);
    for (const language of LANGUAGES) {
      const desk = { ...EMPTY_DESK, language };
      for (let at = 0; at + 4 <= topics.length; at += 4) {
        const text = combinedReply(
          topics.slice(at, at + 4).map((topic) => card({ topic, id: topic })),
          told({ desk }),
          pack,
        ) as string;
        expect(text).not.toMatch(/\{\{|\}\}/);
        const sentences = text.split(/\n(?:\d\. )?|(?<=[.!?…])\s+/).filter((sentence) => sentence.length > 2);
        expect(new Set(sentences).size).toBe(sentences.length);
        expect(text.split('\n')).toHaveLength(6);
      }
    }
  });
});
