import { defineConfig } from '@playwright/test';
import type { Options } from './stage.ts';

export default defineConfig<object, Options>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../node_modules/.cache/alcance/e2e',
  workers: 1,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'dot',
  projects: [
    { name: 'chromium', grepInvert: /@firefox/, use: { engine: 'chromium' } },
    { name: 'firefox', grepInvert: /@chromium/, use: { engine: 'firefox' } },
  ],
});
