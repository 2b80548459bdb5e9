import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compileInSteps } from '../../src/core/compile.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { finishInTurns } from '../../src/core/steps.ts';

/** What it costs to compile a pack without keeping others waiting. */
export interface Compiling {
  ms: number;
  /** The longest time that a timer was kept waiting, in milliseconds. */
  longestWaitMs: number;
}

/** Compiles a pack in turns, as an extension that imports one would. */
export async function compiling(source: PackSource): Promise<Compiling> {
  const waits = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  waits.enable();
  await finishInTurns(compileInSteps(source));
  waits.disable();
  return { ms: performance.now() - started, longestWaitMs: waits.max / 1e6 };
}
