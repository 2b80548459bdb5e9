import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { ANSWER, CUSTOMERS, type Customer } from '../src/practice/customers.ts';
import type { ConversationState, TabState } from '../src/storage.ts';
import type { Started } from './chromium.ts';

const PICTURES = 'screenshots';
/** How long anything may take to show, in milliseconds; the slowest customer needs a quarter of it. */
const PATIENCE = 10_000;
/** What an agent writes where no card helps, so that the customer goes on. */
const BY_HAND = 'Un momento, por favor: lo reviso con atención y le escribo enseguida.';

/** An agent's place: the practice page, the console in it and the panel beside it. */
interface Desk {
  page: Page;
  console: FrameLocator;
  panel: Locator;
  tab: number;
}

/**
 * Serves every simulated customer to the end, printing message, verdicts and what was inserted, and takes the pictures.
 * @param page the practice page
 * @returns what did not work, one line each
 */
export async function walk(started: Started, page: Page): Promise<string[]> {
  const tab = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
  const desk: Desk = { page, console: page.frameLocator('iframe'), panel: page.locator('#panel'), tab };
  await desk.console.locator('.faster input').check();
  const failures: string[] = [];
  const attempt = async (name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
      console.error(`  ERROR ${failures.at(-1)}`);
    }
  };
  await attempt('capturas', () => takePictures(started, desk));
  for (const [index, customer] of CUSTOMERS.entries()) {
    console.log(`\n${customer.name}`);
    await attempt(customer.name, () => serve(desk, customer, index % 2 === 0 ? 'Alt+1' : 'botón'));
  }
  console.log(`\n${CUSTOMERS.length - failures.length} chats completos, ${failures.length} con errores`);
  return failures;
}

/** Waits for something; `what` says what did not come. */
async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(what);
  }
}

type Way = 'Alt+1' | 'botón';

/** Goes through one customer's script; it ends when the last line has been said. */
async function serve(desk: Desk, customer: Customer, way: Way): Promise<void> {
  await desk.console.locator(`[data-practice-customer="${customer.id}"]`).click({ timeout: PATIENCE });
  for (const [index, line] of customer.lines.entries()) {
    const message = `${customer.id}-${index}`;
    if (line === ANSWER) console.log(`    → ${await answer(desk, customer.id, message, way)}`);
    else {
      console.log(`  «${line}»`);
      for (const card of await cardsOf(desk, customer.id, message)) console.log(`    ${card}`);
    }
  }
}

/** The cards that a message brought, each as the panel shows it. */
async function cardsOf(desk: Desk, conversation: string, message: string): Promise<string[]> {
  const state = await until(`el chat no siguió hasta «${message}»`, async () => {
    const now = await stateOf(desk, conversation);
    return now?.messages.some(({ id }) => id === message) && now;
  });
  const newest = state.sheet.turn.at(-1)?.text;
  await until('el panel no muestra el mensaje', async () => (await desk.panel.locator('.said p').last().textContent()) === newest);
  const cards = state.sheet.cards.filter((card) => card.message === message);
  if (cards.length === 0) return ['nada que responder'];
  return Promise.all(
    cards.map(async ({ topic }) => {
      const card = desk.panel.locator(`.card[data-topic="${topic}"]`);
      const title = await card.locator('h2').evaluate((heading) => heading.lastChild?.textContent);
      return `${await card.locator('.sign').textContent()} ${title} (${topic})`;
    }),
  );
}

function stateOf({ page, tab }: Desk, conversation: string): Promise<ConversationState | null> {
  return page.evaluate(
    async ([key, id]) => {
      const state = (await chrome.storage.session.get(key))[key] as TabState | undefined;
      return state?.conversations.find((other) => other.conversation === id) ?? null;
    },
    [`tab:${tab}`, conversation] as const,
  );
}

/** Puts the first card's reply into the composer, checks that it stands there, and sends it with Enter. */
async function answer(desk: Desk, conversation: string, message: string, way: Way): Promise<string> {
  const composer = desk.console.locator(`[data-practice-composer="${conversation}"]`);
  const card = desk.panel.locator('.card').first();
  const reply = (await card.count()) > 0 ? await card.locator('.reply').textContent() : null;
  if (reply === null) await composer.fill(BY_HAND);
  else if (way === 'Alt+1') await composer.press('Alt+1');
  else await card.locator('.button.main').click();
  await until(`la respuesta no llegó al chat con ${way}`, async () => (await composer.inputValue()) === (reply ?? BY_HAND));
  await composer.press('Enter');
  const sent = desk.console.locator(`[data-message="${message}"][data-author="agent"]`);
  await until('la respuesta no se envió', async () => (await sent.count()) > 0);
  return reply === null ? `(sin tarjeta, a mano) ${BY_HAND}` : `(${way}) ${reply}`;
}

/** Pictures of the practice console and of the panel alone, light and dark, once all customers wait. */
async function takePictures({ context, page: at }: Started, desk: Desk): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await desk.console.locator(`[data-practice-customer="${CUSTOMERS.at(-1)?.id}"]`).waitFor({ timeout: PATIENCE });
  await desk.panel.locator('.card').first().waitFor({ timeout: PATIENCE });
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 380, height: 800 });
  await panel.goto(at(`src/panel/panel.html?tab=${desk.tab}`));
  await panel.locator('.card').first().waitFor({ timeout: PATIENCE });
  // Tall enough for every card.
  await panel.setViewportSize({ width: 380, height: await panel.evaluate(() => document.documentElement.scrollHeight) });
  for (const [name, page] of [['panel', panel] as const, ['practice', desk.page] as const]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const path = join(PICTURES, `${name}-${colorScheme}.png`);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path });
      console.log(path);
    }
  }
  await panel.close();
  await desk.page.bringToFront();
}
