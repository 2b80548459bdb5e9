import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { packPlugin } from '../pack-plugin.ts';
import type { ColdReport } from './cold-worker.ts';
import { Times } from './timing.ts';

/** What it costs to start a worker and to keep its judge. */
export interface ColdStart {
  starts: number;
  /** From `new Worker` to the first judged message. */
  p50: number;
  max: number;
  keptHeapBytes: number;
  keptBufferBytes: number;
}

const STARTS = 11;
const DIRECTORY = 'node_modules/.cache/alcance/bench';

/**
 * Starts fresh workers of Node that load the core and the pack, bundled by Vite as the extension's are, and judge `text`.
 * A browser adds its own start of the process, which is not measured here.
 */
export async function coldStart(text: string): Promise<ColdStart> {
  await bundle();
  const times = new Times();
  for (let start = 0; start < STARTS; start++) times.add((await first(text, false)).ms);
  // New contexts, and so the next worker's, have `gc`.
  setFlagsFromString('--expose-gc');
  const { kept } = (await first(text, true)).report;
  return {
    starts: STARTS,
    p50: times.quantile(0.5),
    max: times.quantile(1),
    keptHeapBytes: kept?.heap ?? 0,
    keptBufferBytes: kept?.buffers ?? 0,
  };
}

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packPlugin()],
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/bench/cold-worker.ts',
      outDir: DIRECTORY,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: true,
      target: 'es2022',
    },
  });
}

function first(text: string, weigh: boolean): Promise<{ ms: number; report: ColdReport }> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const worker = new Worker(resolve(DIRECTORY, 'cold-worker.js'), { workerData: { text, weigh }, execArgv: [] });
    worker.once('error', fail);
    worker.once('message', async (report: ColdReport) => {
      const ms = performance.now() - started;
      // So that the next start does not share the processor with this one's end.
      await worker.terminate();
      done({ ms, report });
    });
  });
}
