import type { Page } from '@playwright/test';
import { openPractice, type Started } from '../chromium.ts';

/** What the panel keeps an agent waiting, in milliseconds; lists are sorted. */
export interface PanelTimes {
  /** From a message in the page to the panel that shows it and its cards, painted. */
  message: number[];
  /** From the opening of the panel to the last state, painted. */
  open: number[];
  /** The longest tasks (over 50 ms) while somebody types a search; none is good. */
  searchTasks: number[];
}

const MESSAGES = 200;
const OPENINGS = 11;
/** How long each opening may take, in milliseconds. */
const OPENS_WITHIN = 1000;
const ASKED = [
  'quiero activar el certificado ssl gratis',
  'necesito crear una cuenta de correo',
  'me pueden migrar la página de otro proveedor',
  'cómo cambio los nameservers del dominio',
  'el plugin no me deja entrar, desactívenlo',
];
const SEARCHED = 'migración del correo por chat';

/** Measures the panel on the practice page, in a Chromium that was just started. */
export async function panelTimes(started: Started): Promise<PanelTimes> {
  const practice = await openPractice(started);
  await practice.locator('#panel .said').waitFor();
  // tsx names inner functions by a helper that the page does not have.
  await practice.evaluate('globalThis.__name = (named) => named');
  const message = await practice.evaluate(writeMessages, { messages: MESSAGES, asked: ASKED });
  const tab = await practice.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
  const panel = await started.context.newPage();
  await panel.addInitScript(NOTE_PAINTED);
  const open: number[] = [];
  for (let at = 0; at < OPENINGS; at++) open.push(await opening(panel, started.page(`src/panel/panel.html?tab=${tab}`)));
  const searchTasks = await typing(panel);
  return { message: message.toSorted((a, b) => a - b), open: open.toSorted((a, b) => a - b), searchTasks };
}

/** Runs in the practice page: an agent and a customer write by turns; times how long the panel takes to show each line of the customer. */
async function writeMessages({ messages, asked }: { messages: number; asked: string[] }): Promise<number[]> {
  const chat = frames[0]?.document.querySelector('.pane:not([hidden]) [data-practice-chat]');
  if (!chat) throw new Error('no chat in front');
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const write = (id: string, author: string, text: string) =>
    chat.insertAdjacentHTML('beforeend', `<div data-message="${id}" data-author="${author}"><p>${text}</p></div>`);
  const times: number[] = [];
  for (let number = 0; number < messages; number++) {
    write(`a${number}`, 'agent', 'Con gusto lo reviso y le cuento por aquí en un momento.');
    await pause(350);
    const text = `${asked[number % asked.length]} ${number}`;
    const begun = performance.now();
    write(`c${number}`, 'customer', text);
    await new Promise<void>((done) => {
      const look = () => {
        if (document.querySelector('.said p:last-child')?.textContent !== text) return;
        observer.disconnect();
        // After the frame that paints it.
        requestAnimationFrame(() => setTimeout(done));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    times.push(performance.now() - begun);
    await pause(350);
  }
  return times;
}

/** Opens the panel once; nothing else runs in its page until it has been painted. */
async function opening(panel: Page, address: string): Promise<number> {
  await panel.goto('about:blank');
  await panel.goto(address);
  await panel.waitForTimeout(OPENS_WITHIN);
  return panel.evaluate(() => (window as unknown as { painted: number }).painted);
}

/** Runs in every page before its own scripts: notes when the panel has painted what the customer said, in milliseconds since it was opened. */
const NOTE_PAINTED = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.said')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true });
`;

async function typing(panel: Page): Promise<number[]> {
  await panel.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await panel.locator('.search input').focus();
  await panel.keyboard.type(SEARCHED, { delay: 120 });
  await panel.waitForTimeout(300);
  return panel.evaluate(() => (window as unknown as { tasks: number[] }).tasks.toSorted((a, b) => b - a));
}
