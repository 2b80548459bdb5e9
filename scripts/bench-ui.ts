import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { LongChat } from './bench/long-chat.ts';
import { panelTimes } from './bench/panel.ts';
import { DEBIAN_CHROMIUM, startChromium } from './chromium.ts';

// Measures in real Chromium what reading a long chat costs the page, and what the panel keeps an agent waiting. Times are printed, never asserted.

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

await build({ mode: 'chrome', logLevel: 'error' });
const started = await startChromium('dist/chrome', true);
try {
  const { message, open, searchTasks } = await panelTimes(started);
  console.log('panel');
  console.log(
    `  message → painted  ${ms(quantile(message, 0.5))} p50, ${ms(quantile(message, 0.95))} p95 of ${message.length}   (aim 100 ms)`,
  );
  console.log(`  open, last state   ${ms(quantile(open, 0.5))} p50, ${ms(quantile(open, 1))} max   (aim 150 ms)`);
  console.log(`  tasks over 50 ms while a search is typed: ${searchTasks.map(ms).join(', ') || 'none'}   (aim none)`);
  console.log(`  scripts and styles ${(await panelSize()).toFixed(1)} kB gzip   (aim 40 kB)`);
} finally {
  await started.context.close();
}

/** What the panel's page loads, compressed, in kilobytes. */
async function panelSize(): Promise<number> {
  const page = await readFile('dist/chrome/src/panel/panel.html', 'utf8');
  const seen = new Set<string>();
  const follow = async (name: string): Promise<number> => {
    if (seen.has(name)) return 0;
    seen.add(name);
    const text = await readFile(`dist/chrome/assets/${name}`, 'utf8');
    const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map((match) => match[1] as string);
    const inner = await Promise.all(imported.map(follow));
    return gzipSync(text).length + inner.reduce((sum, size) => sum + size, 0);
  };
  const loaded = await Promise.all([...page.matchAll(/assets\/([^"]+)/g)].map((match) => follow(match[1] as string)));
  return loaded.reduce((sum, size) => sum + size, 0) / 1000;
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
