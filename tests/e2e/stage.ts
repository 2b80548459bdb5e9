import { test as base, expect } from '@playwright/test';
import type { InsertResult } from '../../src/messages.ts';
import type { TabState } from '../../src/storage.ts';
import { pathOf } from '../consoles/load.ts';
import { type Consoles, serveConsoles } from '../consoles/serve.ts';
import { chromiumEngine } from './chromium.ts';
import type { Engine, Tab } from './engine.ts';
import { firefoxEngine } from './firefox.ts';

export { expect };

/** What a project of the configuration chooses. */
export interface Options {
  engine: Engine['name'];
}

/** The panel's size in the side of a window. */
const PANEL = { width: 380, height: 720 };

/** The extension and the consoles, and what the tests do with them; one for all tests of a browser. */
export class Stage {
  private readonly opened: Tab[] = [];

  constructor(
    readonly engine: Engine,
    private readonly consoles: Consoles,
  ) {}

  address(path: string, host = 'localhost'): string {
    return `http://${host}:${this.consoles.port}${path}`;
  }

  async open(address: string, size?: { width: number; height: number }): Promise<Tab> {
    const tab = await this.engine.open(address, size);
    this.opened.push(tab);
    return tab;
  }

  /** A console in a tab of its own. */
  console(name: string): Promise<Tab> {
    return this.open(this.address(pathOf(name)));
  }

  /** The page that popup and side panel show, beside a tab. */
  panel(tab: Tab): Promise<Tab> {
    return this.open(this.engine.page(`src/panel/panel.html?tab=${tab.id}`), PANEL);
  }

  /** What the session's storage holds of a tab. */
  stored(tab: Tab): Promise<TabState | undefined> {
    return this.engine.desk.ask(async (key) => (await chrome.storage.session.get(key))[key], `tab:${tab.id}`) as Promise<never>;
  }

  /** Allows the machine's own pages, by the way that an agent takes; Chromium's build has them from the start. */
  async allow(): Promise<void> {
    if (this.engine.name === 'chromium') return;
    const tab = await this.open(this.address('/plain'));
    await this.engine.clickToolbar(tab);
    const panel = await this.panel(tab);
    await panel.click('.state .button.main');
    await expect.poll(() => this.engine.desk.ask(async () => ((await chrome.permissions.getAll()).origins ?? []).length)).toBe(1);
    await this.tidy();
  }

  async close(tab: Tab): Promise<void> {
    this.opened.splice(this.opened.indexOf(tab), 1);
    await tab.close();
  }

  async tidy(): Promise<void> {
    for (const tab of this.opened.splice(0)) await tab.close();
  }
}

/** Starts a browser of its own, for tests that change what the others rely on. */
export async function startStage(name: Engine['name']): Promise<Stage & { stop(): Promise<void> }> {
  const consoles = await serveConsoles();
  const engine = await (name === 'chromium' ? chromiumEngine() : firefoxEngine());
  const stop = async () => {
    await engine.close();
    consoles.close();
  };
  return Object.assign(new Stage(engine, consoles), { stop });
}

export const test = base.extend<{ stage: Stage }, Options & { shared: Stage }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  shared: [
    async ({ engine }, use) => {
      const stage = await startStage(engine);
      await stage.allow();
      await use(stage);
      await stage.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  stage: async ({ shared }, use) => {
    await use(shared);
    await shared.tidy();
  },
});

/** The topics of the cards that a panel shows, in order. */
export function topics(panel: Tab): Promise<(string | undefined)[]> {
  return panel.ask(() => [...document.querySelectorAll<HTMLElement>('li.card')].map((card) => card.dataset['topic']));
}

/** True where the panel shows the state without cards whose title has this key, whatever the title names. */
export function shows(panel: Tab, key: string): Promise<boolean> {
  return panel.ask((name) => {
    const [start = '', end = ''] = chrome.i18n.getMessage(name, ['…']).split('…');
    const title = document.querySelector('.state h2')?.textContent ?? '';
    return title !== '' && title.startsWith(start) && title.endsWith(end);
  }, key);
}

/** The lines of the reply that the panel shows for a topic. */
export function replyOf(panel: Tab, topic: string): Promise<string[]> {
  return panel.ask((about) => (document.querySelector(`[data-topic="${about}"] .reply`)?.textContent ?? '').split('\n'), topic);
}

/** The line at the panel's foot that says how the last action went, or what is open. */
export function notice(panel: Tab): Promise<string> {
  return panel.ask(() => document.querySelector('.notice')?.textContent ?? '');
}

/** A text of the interface, in the language of the browser under test. */
export function message(panel: Tab, key: string): Promise<string> {
  return panel.ask((name) => chrome.i18n.getMessage(name), key);
}

/** What the panel sends, to the frame that holds the conversation, when its Insert button is pressed. */
export async function insertReply(stage: Stage, console: Tab, conversation: string, text: string): Promise<InsertResult> {
  const chat = (await stage.stored(console))?.conversations.find((other) => other.conversation === conversation);
  return stage.engine.desk.ask(
    async ({ tab, frameId, conversation, text }) => {
      const order = { id: 1, type: 'insertReply', data: { conversation, text }, timestamp: 1 };
      return (await chrome.tabs.sendMessage(tab, order, { frameId })).res;
    },
    { tab: console.id, frameId: chat?.frame ?? 0, conversation, text },
  );
}
