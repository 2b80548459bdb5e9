import { describe, expect, it } from 'vitest';
import { compiledPack } from '../../scripts/compiled-pack.ts';
import { rule } from '../../src/core/scope.ts';
import { scenarios } from '../../src/practice/scenarios.ts';
import { smallPack } from '../core/small-pack.ts';

const { text: pack } = compiledPack();

describe('a training round', () => {
  const round = scenarios(pack, 7);

  it('has thirty messages of as many topics, each an example of its own', () => {
    expect(round).toHaveLength(30);
    expect(new Set(round.map(({ topic }) => topic)).size).toBe(30);
    for (const { topic, text, language } of round) expect(pack.topics[topic]?.examples[language]).toContain(text);
    expect(new Set(round.map(({ language }) => language))).toEqual(new Set(['es', 'pt']));
  });

  it('has the scope’s own verdicts, every kind of them, and none that hangs on the plan', () => {
    for (const { topic, verdict } of round) expect(rule(pack.scope, topic, null)).toMatchObject({ verdict, needsPlan: false });
    expect(new Set(round.map(({ verdict }) => verdict))).toEqual(new Set(['in', 'conditional', 'guide', 'out', 'billing']));
  });

  it('goes through every section that has topics enough, none but the refusals much more than the others', () => {
    const times = new Map<string, number>();
    for (const { section } of round) times.set(section, (times.get(section) ?? 0) + 1);
    const { exclusions: _, ...others } = Object.fromEntries(times);
    expect(times.size).toBeGreaterThanOrEqual(9);
    expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(4);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(scenarios(pack, 7)).toEqual(round);
    expect(scenarios(pack, 8)).not.toEqual(round);
  });

  it('is shorter where the pack is small', () => {
    expect(scenarios(smallPack.text, 1).length).toBeLessThanOrEqual(Object.keys(smallPack.text.topics).length);
  });
});
