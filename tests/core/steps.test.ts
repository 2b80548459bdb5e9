import { describe, expect, it } from 'vitest';
import { compileInSteps } from '../../src/core/compile.ts';
import { finishInTurns, mapInSteps, type Steps, within } from '../../src/core/steps.ts';
import { smallPack, smallSource } from './small-pack.ts';

/** Work without end. */
function* endless(): Steps<never> {
  for (;;) yield 0.5;
}

describe('compiling a pack in turns', () => {
  it('gives the bytes that compiling at once gives', async () => {
    expect(JSON.stringify(await finishInTurns(compileInSteps(smallSource)))).toBe(JSON.stringify(smallPack));
  });

  it('tells a progress that never falls and ends at 1', async () => {
    const told: number[] = [];
    await finishInTurns(compileInSteps(smallSource), { progress: (share) => told.push(share) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]).toBeGreaterThanOrEqual(0);
    expect(told.at(-1)).toBe(1);
  });

  it('has steps whose shares never fall', () => {
    const shares = [...compileInSteps(smallSource)];
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('work in turns', () => {
  it('lets timers run', async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 5);
    await expect(finishInTurns(endless(), control)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('stops when told to', async () => {
    const control = new AbortController();
    let turns = 0;
    const stopped = finishInTurns(endless(), { signal: control.signal, progress: () => ++turns === 2 && control.abort() });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await new Promise((resume) => setTimeout(resume, 50));
    expect(turns).toBe(2);
  });

  it('does not begin where it was told before', async () => {
    let begun = false;
    function* work(): Steps<void> {
      begun = true;
      yield 0;
    }
    await expect(finishInTurns(work(), { signal: AbortSignal.abort() })).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(begun).toBe(false);
  });

  it('fails as the work fails', async () => {
    const failing = mapInSteps([1], () => {
      throw new RangeError('no');
    });
    await expect(finishInTurns(failing)).rejects.toThrow(RangeError);
  });
});

describe('within', () => {
  it('is a part of greater work', () => {
    expect([
      ...within(
        0.5,
        1,
        mapInSteps(['a', 'b'], (text) => text),
      ),
    ]).toEqual([0.5, 0.75]);
  });
});
