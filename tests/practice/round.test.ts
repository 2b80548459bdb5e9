import { describe, expect, it } from 'vitest';
import { current, isOver, newRound, type Round, score, scoreBySection, stepRound } from '../../src/practice/round.ts';

const scenario = (topic: string, verdict: 'in' | 'out', section = 's') => ({
  topic,
  verdict,
  text: topic,
  language: 'es' as const,
  condition: null,
  section,
  source: '1',
});
const start = newRound(7, [scenario('a', 'in'), scenario('b', 'out')]);
const decide = (round: Round, verdict: 'in' | 'out' | 'conditional') => stepRound(round, { kind: 'decide', verdict });
const next = (round: Round) => stepRound(round, { kind: 'next' });

describe('a round', () => {
  it('shows each decision beside its message, then goes on, to the end', () => {
    const shown = decide(start, 'in');
    expect([current(shown)?.topic, shown.isShown, score(shown)]).toEqual(['a', true, 1]);
    const second = next(shown);
    expect([current(second)?.topic, second.isShown]).toEqual(['b', false]);
    const last = decide(second, 'in');
    expect([current(last)?.topic, isOver(last), score(last)]).toEqual(['b', false, 1]);
    expect(isOver(next(last))).toBe(true);
  });

  it('takes the first decision on a message only, and none after the end', () => {
    const shown = decide(start, 'out');
    expect(decide(shown, 'in')).toBe(shown);
    const over = next(decide(next(shown), 'out'));
    expect(decide(over, 'in')).toBe(over);
  });

  it('tells a condition from none', () => expect(score(decide(start, 'conditional'))).toBe(0));

  it('begins anew', () => expect(stepRound(decide(start, 'in'), { kind: 'begin', round: start })).toBe(start));
});

describe('the result by section', () => {
  it('counts what was decided, right or not, in the order in which the sections came up', () => {
    const round = newRound(7, [
      scenario('a', 'in', 'ssl'),
      scenario('b', 'out', 'ftp'),
      scenario('c', 'in', 'ssl'),
      scenario('d', 'in', 'dns'),
    ]);
    const played = (['in', 'in', 'out'] as const).reduce((at, verdict) => next(decide(at, verdict)), round);
    expect(scoreBySection(played)).toEqual([
      { section: 'ssl', right: 1, asked: 2 },
      { section: 'ftp', right: 0, asked: 1 },
    ]);
  });
});
