import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { LongChat } from './bench/long-chat.ts';
import { DEBIAN_CHROMIUM } from './chromium.ts';

// Measures in real Chromium what reading a long chat costs the page. Times are printed, never asserted.

const code = await bundle('scripts/bench/long-chat.ts');
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {}),
});
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const found: LongChat = await page.evaluate('longChat()');
  console.log(`chat of ${found.messages} messages`);
  console.log(`  first read        ${ms(found.firstRead)}   (aim 100 ms)`);
  console.log(`  further message   ${ms(quantile(found.further, 0.5))} p50, ${ms(quantile(found.further, 0.95))} p95   (aim 1 ms)`);
  console.log(`  look over the page ${ms(quantile(found.looks, 0.5))} p50, ${ms(quantile(found.looks, 1))} max, twice a second`);
  console.log('page of as many elements without a chat');
  console.log(
    `  look over the page ${ms(quantile(found.looksWithoutChat, 0.5))} p50, ${ms(quantile(found.looksWithoutChat, 1))} max   (aim 1 ms)`,
  );
} finally {
  await browser.close();
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A script of ours as one classic script. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' }, minify: true, target: 'es2022', copyPublicDir: false },
  });
  const [output] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (output?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return output.code;
}
