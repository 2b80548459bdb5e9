import { describe, expect, it } from 'vitest';
import { doubts, type Health } from '../../src/core/health.ts';

const well: Health = { rows: 30, authorless: 0, empty: 0, customers: 12, composer: true };

describe('a reading is in doubt', () => {
  it.each([
    ['never where all is well', {}, []],
    ['not for an odd row or two', { authorless: 1, empty: 2 }, []],
    ['where many rows have no author', { authorless: 9 }, ['authorless']],
    ['where many rows have no words', { empty: 9 }, ['empty']],
    ['where the customer never speaks in a long chat', { customers: 0 }, ['no-customer']],
    ['not where he does not in a short one', { rows: 3, customers: 0 }, []],
    ['where there is no composer', { composer: false }, ['no-composer']],
    ['for several reasons', { rows: 25, authorless: 25, customers: 0 }, ['authorless', 'no-customer']],
  ] as const)('%s', (_, rest, expected) => expect(doubts({ ...well, ...rest })).toEqual(expected));
});
