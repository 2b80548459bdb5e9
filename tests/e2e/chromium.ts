import { expect, type Page } from '@playwright/test';
import { startChromium } from '../../scripts/chromium.ts';
import { type Engine, openedTab, type Tab } from './engine.ts';

/** Chromium with the end-to-end build, once its first run has opened the welcome page. */
export async function chromiumEngine(): Promise<Engine> {
  const { context, page } = await startChromium('dist/e2e', true);
  await expect.poll(() => context.pages().map((other) => other.url())).toContain(page('src/practice/welcome.html'));
  let own = context.pages().find((other) => other.url() === page('src/practice/welcome.html')) as Page;
  let desk = tabOf(own, -1);
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('no DevTools session');
  // Newer than the driver's types.
  const send = cdp.send.bind(cdp) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ targetInfos: { targetId: string; url: string }[] }>;

  return {
    name: 'chromium',
    get desk() {
      return desk;
    },
    page,
    async open(address, size) {
      const opened = await openedTab(desk, async () => {
        const tab = await context.newPage();
        if (size) await tab.setViewportSize(size);
        await tab.goto(address);
        return tab;
      });
      return tabOf(opened.page, opened.id);
    },
    async clickToolbar(tab) {
      await tab.front();
      const url = await tab.ask(() => location.href);
      const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.findLast((other) => other.url === url);
      await send('Extensions.triggerAction', { id: new URL(page('')).host, targetId: target?.targetId });
    },
    async clipboard() {
      await context.grantPermissions(['clipboard-read']);
      await own.bringToFront();
      return own.evaluate(() => navigator.clipboard.readText());
    },
    async stopWorker() {
      const session = await context.newCDPSession(own);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      const alive = () => desk.ask(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length);
      await expect.poll(alive).toBe(0);
      await session.detach();
    },
    async reload() {
      const closed = own.waitForEvent('close');
      await own.evaluate(() => setTimeout(() => chrome.runtime.reload()));
      await closed;
      own = await context.newPage();
      // Until the extension is back, its pages are refused.
      await expect
        .poll(() => own.goto(page('src/practice/welcome.html')).then(() => own.url(), String))
        .toBe(page('src/practice/welcome.html'));
      desk = tabOf(own, -1);
    },
    close: () => context.close(),
  };
}

function tabOf(page: Page, id: number): Tab {
  return {
    id,
    ask: (question: (about: never) => unknown, about?: unknown) => page.evaluate(question as never, about) as Promise<never>,
    click: (selector) => page.click(selector),
    pressAlt: (key) => page.keyboard.press(`Alt+${key}`),
    press: (key) => page.keyboard.press(key as 'Enter'),
    type: (text) => page.keyboard.type(text),
    goto: async (address) => void (await page.goto(address)),
    front: () => page.bringToFront(),
    async screenshot(path, scheme) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}
