import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };

/** Where a Firefox stands that speaks WebDriver BiDi; Playwright's own does not. */
const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox gives each installation a random origin unless it finds one noted down. */
const ORIGIN = 'b5f1a3c2-5d0e-4c4e-9f55-3f3f6f0f7a11';

/** A Firefox with one build of the extension loaded, in a fresh profile. */
export interface StartedFirefox {
  browser: Browser;
  /** Address of one of the extension's pages, such as `src/panel/panel.html`. */
  page(path: string): string;
}

/**
 * Starts Firefox with the extension.
 * @param build folder of the build, such as `dist/firefox`
 * @param headless false opens a window
 */
export async function startFirefox(build: string, headless: boolean): Promise<StartedFirefox> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error(`no Firefox at ${PLACES.join(', ')}`);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: { width: 1280, height: 800 },
    // Lets a test click what is not a page: the button of the toolbar.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: ORIGIN }),
      // A permission asked for by a click is granted without a prompt, which nobody could answer here.
      'extensions.webextOptionalPermissionPrompts': false,
      // Console and panel stand in two tabs here: the one behind must not be slowed down.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
    },
  });
  await browser.installExtension(resolve(build));
  return { browser, page: (path) => `moz-extension://${ORIGIN}/${path}` };
}
