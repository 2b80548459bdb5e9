import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** Where Debian installs Chromium; elsewhere Playwright's own download is used. */
export const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** True where a window can be opened. */
export function hasDisplay(): boolean {
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Profiles of this run. Removed at its end, for a browser that closes still writes. */
const PROFILES = mkdtempSync(join(tmpdir(), 'alcance-'));
process.once('exit', () => rmSync(PROFILES, { recursive: true, force: true, maxRetries: 5 }));

/** Makes a profile in developer mode: without it, Chromium drops an unpacked extension that reloads itself. */
function makeProfile(): string {
  const profile = mkdtempSync(join(PROFILES, 'profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

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
  const context = await chromium.launchPersistentContext(makeProfile(), {
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

/** How long the welcome page may take, in milliseconds. */
const WELCOME_WAITS = 20_000;

/** Opens the practice console as a newcomer does: through the welcome page, which a first run opens by itself. */
export async function openPractice({ context }: Started): Promise<Page> {
  const findWelcome = () => context.pages().find((page) => page.url().endsWith('/src/practice/welcome.html'));
  // A page is announced before it has an address, so its event cannot tell.
  for (let waited = 0; !findWelcome() && waited < WELCOME_WAITS; waited += 50) await sleep(50);
  const welcome = findWelcome();
  if (!welcome) throw new Error('the welcome page did not open');
  await Promise.all(context.pages().map((page) => page !== welcome && page.close()));
  await welcome.locator('a[href="practice.html"]').click();
  await welcome.waitForURL('**/practice.html');
  return welcome;
}

/** Waits until every window is closed, by hand or with the browser. */
export async function windowsClosed({ context }: Started): Promise<void> {
  for (let page = context.pages()[0]; page; page = context.pages()[0])
    await page.waitForEvent('close', { timeout: 0 }).catch(() => undefined);
  // Only macOS keeps a browser without windows; elsewhere there is nothing left to close.
  await context.close().catch(() => undefined);
}
