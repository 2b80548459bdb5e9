import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { startFirefox } from '../../scripts/firefox.ts';
import { type Engine, openedTab, type Tab } from './engine.ts';

const ID = manifest.browser_specific_settings.gecko.id;

/** Firefox with its build, once its first run has opened the welcome page. */
export async function firefoxEngine(): Promise<Engine> {
  const { browser, page } = await startFirefox('dist/firefox', true);
  const sit = async () => {
    const tab = await browser.newPage();
    await visit(tab, page('src/practice/welcome.html'));
    return tabOf(browser, tab, -1);
  };
  let desk = await sit();
  await expect.poll(() => desk.ask(async () => (await chrome.tabs.query({})).filter((tab) => tab.url === location.href).length)).toBe(2);

  return {
    name: 'firefox',
    get desk() {
      return desk;
    },
    page,
    async open(address, size) {
      const opened = await openedTab(desk, async () => {
        const tab = await browser.newPage();
        if (size) await tab.setViewport(size);
        await visit(tab, address);
        return tab;
      });
      return tabOf(browser, opened.page, opened.id);
    },
    async clickToolbar(tab) {
      await tab.front();
      await inChrome(
        browser,
        `for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
         const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      );
    },
    clipboard: () =>
      inChrome(
        browser,
        `const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
         transfer.init(null);
         transfer.addDataFlavor('text/plain');
         Services.clipboard.getData(transfer, Ci.nsIClipboard.kGlobalClipboard);
         const text = {};
         transfer.getTransferData('text/plain', text);
         return text.value.QueryInterface(Ci.nsISupportsString).data;`,
      ) as Promise<string>,
    async stopWorker() {
      await inChrome(browser, 'await extension.terminateBackground();');
      await expect.poll(() => inChrome(browser, 'return extension.backgroundState;')).toBe('stopped');
    },
    async reload() {
      await inChrome(
        browser,
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         await (await AddonManager.getAddonByID(extension.id)).reload();`,
      );
      desk = await sit();
    },
    close: () => browser.close(),
  };
}

/** Navigation to a page of the extension changes the process, and Firefox then never reports the load: ask the page itself. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: [] });
  await expect
    .poll(() => page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => ''))
    .toBe(`complete ${new URL(address).href}`);
}

interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: { context: string }[]; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

/** Runs statements in the browser's own window, `extension` being ours there; the driver has no method for it. */
async function inChrome(browser: Browser, statements: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
    expression: `(async () => { const { extension } = WebExtensionPolicy.getByID('${ID}'); ${statements} })()`,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}

function tabOf(browser: Browser, page: Page, id: number): Tab {
  return {
    id,
    ask: (question: (about: never) => unknown, about?: unknown) => page.evaluate(question as never, about) as Promise<never>,
    async click(selector) {
      await expect.poll(() => page.$(selector)).not.toBeNull();
      await page.click(selector);
    },
    pressAlt: (key) => press(page, `Alt+${key}`),
    press: (key) => press(page, key),
    type: (text) => page.keyboard.type(text),
    goto: (address) => visit(page, address),
    front: () => page.bringToFront(),
    async screenshot(path, scheme) {
      await inChrome(
        browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});`,
      );
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  };
}

/** Presses a key while those named before it, such as `Alt+Shift+Digit1`, are held. */
async function press(page: Page, keys: string): Promise<void> {
  const held = keys.split('+') as 'Alt'[];
  const key = held.pop() ?? 'Alt';
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held) await page.keyboard.up(modifier);
}
