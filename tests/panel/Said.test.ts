import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Range } from '../../src/core/evidence.ts';
import { pieces } from '../../src/panel/Said.tsx';
import { card } from '../core/small-pack.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));

const cut = (text: string, ...evidence: Range[][]) =>
  pieces(
    text,
    evidence.map((ranges, index) => card({ id: String(index), evidence: ranges })),
  ).map(({ text, card }) => (card ? `${card.id}:${text}` : text));

describe('pieces', () => {
  it.each<[string, string, Range[][], string[]]>([
    ['one card', 'quiero pagar hoy', [[[7, 12]]], ['quiero ', '0:pagar', ' hoy']],
    [
      'a card with two places',
      'uno dos tres',
      [
        [
          [0, 3],
          [8, 12],
        ],
      ],
      ['0:uno', ' dos ', '0:tres'],
    ],
    ['two cards in any order', 'uno dos tres', [[[8, 12]], [[0, 3]]], ['1:uno', ' dos ', '0:tres']],
    ['neighbours', 'unodos', [[[0, 3]], [[3, 6]]], ['0:uno', '1:dos']],
    ['two cards on one word', 'uno dos', [[[0, 3]], [[0, 3]]], ['0:uno', ' dos']],
    ['cards that overlap', 'uno dos tres', [[[0, 7]], [[4, 12]]], ['0:uno dos', ' tres']],
    ['a whole message', 'uno', [[[0, 3]]], ['0:uno']],
    ['a place beyond the message', 'uno', [[[2, 9]]], ['uno']],
    ['no card', 'uno', [], ['uno']],
    ['no evidence', 'uno', [[]], ['uno']],
    ['no text', '', [], []],
  ])('%s', (_, text, evidence, expected) => expect(cut(text, ...evidence)).toEqual(expected));

  it('never loses, doubles or moves a letter', () => {
    const range = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 10 })).map(([start, length]): Range => [start, start + length]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(fc.array(range, { maxLength: 4 }), { maxLength: 4 }),
        (text, evidence) => {
          const cards = evidence.map((ranges, index) => card({ id: String(index), evidence: ranges }));
          const cutUp = pieces(text, cards);
          expect(cutUp.map((piece) => piece.text).join('')).toBe(text);
          expect(cutUp.every((piece) => piece.text !== '')).toBe(true);
        },
      ),
    );
  });
});
