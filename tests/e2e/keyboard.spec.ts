import type { Tab } from './engine.ts';
import { expect, message, notice, replyOf, type Stage, test, topics } from './stage.ts';

const ASKS_SSL = 'quiero activar el certificado ssl gratis';
const ASKS_DESIGN = 'y necesito que me programen un carrito de compras en php';
const ASKS_HTTPS = 'cómo hago para que mi sitio redirija siempre a https';

/** A console in which the customer has asked, and its panel in front. */
async function open(stage: Stage, ...asked: string[]): Promise<{ console: Tab; panel: Tab }> {
  const console = await stage.console('chatwoot');
  const panel = await stage.panel(console);
  await console.ask((lines) => {
    for (const line of lines) window.consolePage.say('101', 'customer', line);
  }, asked);
  await expect.poll(async () => (await topics(panel)).length).toBe(asked.length);
  await panel.front();
  return { console, panel };
}

const isFocused = (panel: Tab, selector: string) => panel.ask((about) => document.activeElement?.matches(about) ?? false, selector);
const shown = (panel: Tab, selector: string) => panel.ask((about) => document.querySelector(about)?.textContent ?? '', selector);
const composed = (console: Tab) => console.ask(() => window.consolePage.composed('101').join('\n'));
const desk = async (stage: Stage, console: Tab) => (await stage.stored(console))?.conversations[0]?.desk;

/** Presses Tab, or with Shift, until something has the focus; whoever has no mouse comes no other way. */
async function tabTo(panel: Tab, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90 && !(await isFocused(panel, selector)); presses++) await panel.press(key);
  expect(await isFocused(panel, selector), `focus on ${selector}`).toBe(true);
}

async function enter(panel: Tab, selector: string, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(panel, selector, key);
  await panel.press('Enter');
}

test('a card: its reply whole, its reason, another version, out of the way and back', async ({ stage }) => {
  const { console, panel } = await open(stage, ASKS_SSL, ASKS_DESIGN);
  const card = '.card[data-topic="ssl-free-activation"]';
  await enter(panel, `${card} .reply`);
  await expect.poll(() => panel.ask(() => document.querySelector('.card .reply')?.getAttribute('aria-expanded'))).toBe('true');

  const before = await replyOf(panel, 'ssl-free-activation');
  await enter(panel, `${card} .change button:nth-child(2)`);
  await expect.poll(() => replyOf(panel, 'ssl-free-activation')).not.toEqual(before);

  await enter(panel, `${card} .why`);
  await expect.poll(() => shown(panel, `${card} .because`)).not.toBe('');

  await enter(panel, '.card[data-topic="programming-design"] .change button:last-child');
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  await enter(panel, '.footer .button');
  await expect.poll(async () => (await topics(panel)).length).toBe(2);

  await enter(panel, `${card} .do .main`);
  await expect.poll(() => composed(console)).toBe((await replyOf(panel, 'ssl-free-activation')).join('\n'));
});

test('a reply: rewritten, then inserted by its number', async ({ stage }) => {
  const { console, panel } = await open(stage, ASKS_SSL);
  await enter(panel, '.card .change button');
  await expect.poll(() => isFocused(panel, '.rewrite')).toBe(true);
  await panel.type(' Saludos, Ana.');
  await panel.press('Escape');
  await expect.poll(() => isFocused(panel, '.card .change button')).toBe(true);
  await expect.poll(() => shown(panel, '.card .reply')).toContain('Saludos, Ana.');
  await panel.pressAlt('Digit1');
  await expect.poll(() => composed(console)).toContain('Saludos, Ana.');
});

test('the answer in another language, in the other form of address, with what it lacks', async ({ stage }) => {
  const { console, panel } = await open(stage, ASKS_HTTPS);
  await enter(panel, '.address [aria-pressed="false"]');
  await expect.poll(async () => (await desk(stage, console))?.address).toBe('tu');
  await enter(panel, '.card .reply');
  await tabTo(panel, '.missing input');
  await panel.type('flores.example');
  await expect.poll(() => shown(panel, '.card .reply')).toContain('flores.example');

  await tabTo(panel, '.toolbar select');
  await panel.press('End');
  await panel.press('Enter');
  await expect.poll(async () => (await desk(stage, console))?.language).toBe('en');
});

test('links and the summary go to the clipboard', async ({ stage }) => {
  const { panel } = await open(stage, ASKS_SSL);
  await panel.pressAlt('Shift+Digit1');
  await expect.poll(() => notice(panel)).toBe(await message(panel, 'copied'));
  expect(await stage.engine.clipboard()).toMatch(/^https:\/\//);
  await panel.front();
  await panel.pressAlt('KeyR');
  await expect.poll(() => stage.engine.clipboard()).toContain(ASKS_SSL);
});

test('the product is pinned, and the conversation’s page says so', async ({ stage }) => {
  const { console, panel } = await open(stage, ASKS_SSL);
  await tabTo(panel, '.header select');
  await panel.press('End');
  await panel.press('Enter');
  await expect.poll(async () => (await desk(stage, console))?.product).not.toBeNull();
  await tabTo(panel, '[role="tab"][aria-selected="true"]');
  await panel.press('ArrowRight');
  const product = await panel.ask(() => document.querySelector<HTMLSelectElement>('.header select')?.selectedOptions[0]?.textContent ?? '');
  await expect.poll(() => shown(panel, '.asked dl')).toContain(product);
});

test('a reply of one’s own: written, first among the favourites, inserted, removed', async ({ stage }) => {
  const { console, panel } = await open(stage, ASKS_SSL);
  const first = '.others li:first-child';
  await enter(panel, '.others summary');
  await enter(panel, '.others > .button');
  await expect.poll(() => isFocused(panel, '.own input')).toBe(true);
  await panel.type('Firma');
  await panel.press('Tab');
  await panel.type('Quedo atento, saludos.');
  await enter(panel, '.own .main');
  await expect.poll(() => shown(panel, '.others li:last-child span')).toBe('Firma');
  await enter(panel, '.others li:last-child .star', 'Shift+Tab');
  await expect.poll(() => shown(panel, `${first} span`)).toBe('Firma');
  await enter(panel, `${first} .button`);
  await expect.poll(() => composed(console)).toBe('Quedo atento, saludos.');
  await enter(panel, `${first} .button:last-child`);
  await expect.poll(() => shown(panel, '.others ul')).not.toContain('Firma');
});

test('the rules: a filter, then arrows through what is left', async ({ stage }) => {
  const { panel } = await open(stage, ASKS_SSL);
  await panel.press('/');
  await enter(panel, '.rule-filters .billing');
  await expect.poll(() => panel.ask(() => document.querySelectorAll('.rules details').length)).toBe(1);
  await panel.press('/');
  await panel.press('ArrowDown');
  expect(await isFocused(panel, 'summary')).toBe(true);
  await panel.press('ArrowDown');
  await panel.press('Enter');
  await expect.poll(() => shown(panel, '.rule-open')).not.toBe('');
});

test('another chat of the same page', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await console.ask((line) => window.consolePage.say('502', 'customer', line), ASKS_SSL);
  await expect.poll(() => shown(panel, '.chats .unseen .count')).toBe('1');
  expect(await topics(panel)).toEqual([]);
  await panel.front();
  await enter(panel, '.chats .unseen');
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
});
