import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** Where Debian installs Chromium; elsewhere Playwright's own download is used. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** A Chromium with one build of the extension loaded, in a fresh profile. */
export interface Started {
  context: BrowserContext;
  /** Address of one of the extension's pages, such as `src/panel/panel.html`. */
  page(path: string): string;
}

/**
 * Starts Chromium with the extension.
 * @param build folder of the build, such as `dist/e2e`
 * @param headless false opens a window
 */
export async function startChromium(build: string, headless: boolean): Promise<Started> {
  const extension = resolve(build);
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'alcance-')), {
    headless: false,
    locale: 'es-MX',
    // Chromium on Linux takes the language of its interface from here, not from `--lang`.
    env: { ...process.env, LANGUAGE: 'es_MX' },
    viewport: headless ? { width: 1280, height: 800 } : null,
    ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : { channel: 'chromium' }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().split('/').slice(0, 3).join('/');
  return { context, page: (path) => `${origin}/${path}` };
}
