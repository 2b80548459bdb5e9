// `npm run screenshots`: every state of the panel and every page of the extension, in three widths, light and dark, for the docs.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CUSTOMERS } from '../src/practice/customers.ts';
import type { ConversationState, TabState } from '../src/storage.ts';
import { openPractice, startChromium } from './chromium.ts';

const PICTURES = 'docs/pantallas';
const WIDTHS = [320, 380, 800];
const SCHEMES = ['light', 'dark'] as const;
/** The least height of a picture; what is longer is pictured whole. */
const HEIGHT = 640;

/** What stands in a picture: the page, and what is done on it first. */
interface Picture {
  name: string;
  /** Address within the extension; `{tab}` is the practice console's tab, `{empty}` that of a page without a chat, `{made}` one that `chat` fills. */
  path: string;
  /** Makes another chat of the one in front. */
  chat?: (chat: ConversationState) => ConversationState;
  /** What the browser says of the tab instead: that its site may be read, or not yet. */
  allowed?: boolean;
  prepare?: (page: Page) => Promise<void>;
}

const PANEL = 'src/panel/panel.html?tab={tab}';
const MADE_PANEL = 'src/panel/panel.html?tab={made}';
/** No browser numbers a tab like this. */
const MADE_TAB = 999_999_999;
const turnTo = (name: string) => (page: Page) => page.locator(`#page-${name}`).click();

/** Waits for the first card of a practice console that has just begun. */
async function practise(page: Page): Promise<void> {
  await page.frameLocator('iframe').locator('.faster input').check();
  await page.locator('#panel .card').first().waitFor();
}

/** Searches the rules, until what it finds is shown. */
async function search(page: Page, query: string, found: string): Promise<void> {
  await page.locator('.search input').fill(query);
  await page.locator(found).first().waitFor();
}

/** Opens the form for a reply of one's own. */
async function writeOwn(page: Page): Promise<void> {
  await page.locator('.others summary').click();
  await page.locator('.others > .button').click();
}

/** Plays a round of training to its end, half of it wrong. */
async function decideAll(page: Page): Promise<void> {
  const decided = page.locator('.training .verdict');
  while (await page.locator('.training blockquote').isVisible()) {
    await page.keyboard.press('4');
    await decided.waitFor();
    await page.keyboard.press('Enter');
    await decided.waitFor({ state: 'detached' });
  }
}

const STATES: readonly Picture[] = [
  { name: 'ahora', path: PANEL },
  { name: 'por-que', path: PANEL, prepare: (page) => page.locator('.card .why').first().click() },
  { name: 'respuesta-abierta', path: PANEL, prepare: (page) => page.locator('.card .reply').first().click() },
  { name: 'editar', path: PANEL, prepare: (page) => page.locator('.card .change button').first().click() },
  { name: 'respuestas', path: PANEL, prepare: (page) => page.locator('.others summary').click() },
  { name: 'respuesta-propia', path: PANEL, prepare: writeOwn },
  { name: 'conversacion', path: PANEL, prepare: turnTo('asked') },
  { name: 'reglas', path: PANEL, prepare: turnTo('rules') },
  { name: 'buscar', path: PANEL, prepare: (page) => search(page, 'migrar', '.rules mark') },
  { name: 'nada-hallado', path: PANEL, prepare: (page) => search(page, 'zzzz', '.rules .state p') },
  { name: 'teclas', path: PANEL, prepare: (page) => page.keyboard.press('?') },
  { name: 'sin-chat', path: 'src/panel/panel.html?tab={empty}' },
  { name: 'sin-permiso', path: MADE_PANEL, allowed: false },
  { name: 'pagina-desconocida', path: MADE_PANEL, allowed: true },
  { name: 'esperando', path: MADE_PANEL, chat: (chat) => ({ ...chat, sheet: { ...chat.sheet, turn: [], cards: [] } }) },
  { name: 'nada-pedido', path: MADE_PANEL, chat: (chat) => ({ ...chat, sheet: { ...chat.sheet, cards: [] } }) },
  { name: 'lectura-dudosa', path: MADE_PANEL, chat: (chat) => ({ ...chat, health: { ...chat.health, composer: false } }) },
  { name: 'bienvenida', path: 'src/practice/welcome.html' },
  { name: 'entrenamiento', path: 'src/practice/training.html?seed=7', prepare: (page) => page.keyboard.press('4') },
  { name: 'entrenamiento-resultado', path: 'src/practice/training.html?seed=7', prepare: decideAll },
  { name: 'practica', path: 'src/practice/practice.html', prepare: practise },
];

const started = await startChromium('dist/chrome', true);
const practice = await openPractice(started);
const console_ = practice.frameLocator('iframe');
await console_.locator('.faster input').check();
await console_.locator(`[data-practice-customer="${CUSTOMERS.at(-1)?.id}"]`).waitFor();
await practice.locator('#panel .card').first().waitFor();
const tab = await practice.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
// A tab that nobody clicked on: its address is hidden from the extension.
const tabs = () => practice.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
const before = await tabs();
await started.context.newPage();
const emptyTab = (await tabs()).find((id) => !before.includes(id));

const tabsOf: Record<string, number | undefined> = { tab, empty: emptyTab, made: MADE_TAB };

rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
for (const { name, path, prepare, chat, allowed } of STATES) {
  const page = await started.context.newPage();
  if (chat) await make(chat);
  if (allowed !== undefined) await page.addInitScript(pretend(allowed));
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.emulateMedia({ colorScheme });
      await page.goto(started.page(path.replace(/\{(\w+)\}/, (_, name: string) => String(tabsOf[name]))));
      await page.locator('h1, h2').first().waitFor();
      await prepare?.(page);
      await page.mouse.move(0, 0);
      // As tall as what it shows, or what sticks to the bottom would stand in the middle.
      const height = Math.max(HEIGHT, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  if (chat) await practice.evaluate((key) => chrome.storage.session.remove(key), `tab:${MADE_TAB}`);
  await page.close();
}
await started.context.close();

/** Stores a chat made of the one in front, as the only one of a tab that does not exist. */
async function make(chat: (chat: ConversationState) => ConversationState): Promise<void> {
  const state = (await practice.evaluate(async (key) => (await chrome.storage.session.get(key))[key], `tab:${tab}`)) as TabState;
  const front = state.conversations.find(({ visible }) => visible);
  if (!front) throw new Error('no chat in front');
  const made: TabState = { ...state, conversations: [chat(front)] };
  await practice.evaluate(({ key, made }) => chrome.storage.session.set({ [key]: made }), { key: `tab:${MADE_TAB}`, made });
}

/** A script that runs before a page's own: the browser knows the tab's address there. As text, for tsx names functions by a helper that no page has. */
function pretend(allowed: boolean): string {
  return `
    chrome.tabs.get = async () => ({ url: 'https://chat.example.com/' });
    chrome.permissions.contains = async () => ${allowed};
  `;
}
