import { parentPort, workerData } from 'node:worker_threads';

// Runs in a fresh worker: loads the core and the compiled pack, judges one message and tells what that took.

/** What a fresh worker reports once it has judged its first message. */
export interface ColdReport {
  /** Bytes that the loaded judge keeps, after a collection of garbage on either side; null where that was not asked. */
  kept: { heap: number; buffers: number } | null;
}

const { text, weigh } = workerData as { text: string; weigh: boolean };
const before = weigh ? memory() : null;
const { judgePack } = await import('./cold-judge.ts');
const judge = judgePack();
judge.requests(text);
const after = before && memory();
const kept = before && after && { heap: after.heapUsed - before.heapUsed, buffers: after.arrayBuffers - before.arrayBuffers };
parentPort?.postMessage({ kept } satisfies ColdReport);
// Keeps the judge alive until it was weighed.
if (weigh) judge.requests(text);

function memory(): NodeJS.MemoryUsage {
  globalThis.gc?.();
  return process.memoryUsage();
}
