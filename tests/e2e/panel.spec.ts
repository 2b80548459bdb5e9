import axe from 'axe-core';
import type { Tab } from './engine.ts';
import { expect, message, notice, shows, test, topics } from './stage.ts';

const ASKS = ['quiero activar el certificado ssl gratis', 'y necesito que me programen un carrito de compras en php'];

/** What axe finds wrong with a page, in one scheme of colours. */
async function violations(page: Tab, scheme: 'light' | 'dark'): Promise<string[]> {
  // As a function of its own: the debugger may run what the page's policy would not let it evaluate.
  await page.ask(new Function(axe.source) as () => void);
  return page.ask(async (colors) => {
    document.documentElement.style.colorScheme = colors;
    const { violations: found } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, scheme);
}

/** The customer asks for two things, one of which is refused. */
const ask = (console: Tab) =>
  console.ask((lines) => {
    for (const line of lines) window.consolePage.say('501', 'customer', line);
  }, ASKS);
const focused = (page: Tab) =>
  page.ask(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);
const selected = (page: Tab) => page.ask(() => document.querySelector('[role="tab"][aria-selected="true"]')?.id);

test('the panel by keyboard alone: pages, search, a rule, the keys', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await ask(console);
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation', 'programming-design']);
  await panel.front();

  await panel.pressAlt('KeyS');
  expect(await panel.ask(() => document.activeElement?.matches('.search input'))).toBe(true);
  expect(await selected(panel)).toBe('page-rules');
  await panel.type('filezilla');
  await expect.poll(() => panel.ask(() => document.querySelector('.rule mark')?.textContent)).toBeTruthy();
  await panel.press('Enter');
  await expect.poll(() => panel.ask(() => document.querySelector('.rule-open')?.textContent ?? '')).not.toBe('');
  expect(await panel.ask(() => document.querySelector('.rule-line[aria-expanded="true"]') !== null)).toBe(true);

  await panel.press('Escape');
  await expect.poll(() => selected(panel)).toBe('page-now');
  expect(await topics(panel)).toEqual(['ssl-free-activation', 'programming-design']);

  await panel.ask(() => document.getElementById('page-now')?.focus());
  await panel.press('ArrowRight');
  await expect.poll(() => selected(panel)).toBe('page-asked');
  expect(await focused(panel)).toBe('page-asked');
  expect(await panel.ask(() => document.querySelectorAll('.asked li[data-topic]').length)).toBe(2);

  await panel.press('?');
  await expect.poll(() => panel.ask(() => document.querySelector('dialog')?.open ?? false)).toBe(true);
  await panel.press('Escape');
  await expect.poll(() => panel.ask(() => document.querySelector('dialog') === null)).toBe(true);
  expect(await focused(panel)).toBe('page-asked');
});

test('Alt+A puts one answer to everything into the composer', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await ask(console);
  await expect.poll(async () => (await topics(panel)).length).toBe(2);
  await panel.front();
  await panel.pressAlt('KeyA');
  await expect.poll(() => notice(panel)).toBe(await message(panel, 'inserted'));
  const lines = await console.ask(() => window.consolePage.composed('501'));
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(2);
});

test('a card that does not apply goes, comes back by undo, and waits on the conversation’s page', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await ask(console);
  await expect.poll(async () => (await topics(panel)).length).toBe(2);
  const dismiss = () => panel.click('.card[data-topic="programming-design"] .change button:last-child');
  await dismiss();
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  await panel.click('.footer .button');
  await expect.poll(async () => (await topics(panel)).length).toBe(2);
  await dismiss();
  await expect.poll(async () => (await topics(panel)).length).toBe(1);
  await panel.click('#page-asked');
  await panel.click('.asked [data-topic="programming-design"] .button');
  await panel.click('#page-now');
  await expect.poll(async () => (await topics(panel)).length).toBe(2);
});

test('what the agent rewrote is what Alt+1 inserts in the page, in the voice that was chosen', async ({ stage }) => {
  const console = await stage.console('chatwoot');
  const panel = await stage.panel(console);
  await console.ask((line) => window.consolePage.say('101', 'customer', line), ASKS[0] ?? '');
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  await panel.click('.card .change button');
  await panel.ask(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.rewrite');
    if (field === null) throw new Error('nothing to rewrite');
    field.value = 'Listo, lo activo ahora mismo.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect
    .poll(async () => (await stage.stored(console))?.conversations[0]?.desk.edits)
    .toEqual({
      'ssl-free-activation': 'Listo, lo activo ahora mismo.',
    });
  await console.front();
  await console.click('.ProseMirror');
  await console.pressAlt('Digit1');
  await expect.poll(() => console.ask(() => window.consolePage.composed('101'))).toEqual(['Listo, lo activo ahora mismo.']);
});

test('the chats of every tab stand in one row, and nothing of one is shown in another', async ({ stage }) => {
  const first = await stage.console('live-helper-chat');
  const panel = await stage.panel(first);
  const second = await stage.console('chatwoot');
  await second.ask((line) => window.consolePage.say('101', 'customer', line), ASKS[0] ?? '');
  const counts = () => panel.ask(() => [...document.querySelectorAll('.chats .unseen .count')].map(({ textContent }) => textContent));
  await expect.poll(counts).toEqual(['1']);
  expect(await topics(panel)).toEqual([]);
  expect(await shows(panel, 'stateNothing')).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
  const check = async (what: string, page: Tab) => expect(await violations(page, scheme), what).toEqual([]);

  test(`axe finds nothing wrong with the panel (${scheme})`, { tag: '@chromium' }, async ({ stage }) => {
    const console = await stage.console('live-helper-chat');
    const panel = await stage.panel(console);
    await check('nothing asked', panel);
    await ask(console);
    await expect.poll(async () => (await topics(panel)).length).toBe(2);
    await panel.click('.card .why');
    await panel.click('.card .reply');
    await check('cards', panel);
    await panel.click('.card .change button');
    await check('rewriting', panel);
    await panel.click('.others summary');
    await panel.click('.others > .button');
    await check('other replies', panel);
    await panel.click('#page-asked');
    await check('conversation', panel);
    await panel.click('#page-rules');
    await panel.click('.rules summary');
    await panel.click('.rule-line');
    await check('rules', panel);
    await panel.type('/filezilla');
    await expect.poll(() => panel.ask(() => document.querySelector('.rule mark') !== null)).toBe(true);
    await check('rules found', panel);
    await panel.type('zzzz');
    await expect.poll(() => shows(panel, 'rulesNone')).toBe(true);
    await check('no rule found', panel);
    await panel.press('Escape');
    await panel.press('?');
    await check('keys', panel);
  });

  test(`axe finds nothing wrong with the panel without a chat (${scheme})`, { tag: '@chromium' }, async ({ stage }) => {
    await check('no tab', await stage.panel(await stage.open(stage.address('/plain', '127.0.0.1'))));
    await check('unknown page', await stage.panel(await stage.open(stage.address('/plain'))));
    const denied = await stage.open(stage.address('/site_admin/chat', '127.0.0.1'));
    await stage.engine.clickToolbar(denied);
    const panel = await stage.panel(denied);
    await expect.poll(() => shows(panel, 'stateNoPermission')).toBe(true);
    await check('no permission', panel);
    const console = await stage.console('live-helper-chat');
    const waiting = await stage.panel(console);
    await console.ask(() => document.getElementById('messagesBlock-501')?.replaceChildren());
    await expect.poll(() => shows(waiting, 'stateWaiting')).toBe(true);
    await check('nothing written', waiting);
  });

  test(`axe finds nothing wrong with the other pages (${scheme})`, { tag: '@chromium' }, async ({ stage }) => {
    const open = (path: string) => stage.open(stage.engine.page(`src/practice/${path}`));
    const welcome = await open('welcome.html');
    await welcome.click('.allow input');
    await welcome.type('hola mundo');
    await welcome.press('Enter');
    await check('welcome', welcome);
    const practice = await open('practice.html?tour');
    await expect.poll(() => practice.ask(() => frames[0]?.document.querySelector('.faster input') !== null)).toBe(true);
    await practice.ask(() => frames[0]?.document.querySelector<HTMLElement>('.faster input')?.click());
    await expect.poll(async () => (await topics(practice)).length).toBeGreaterThan(0);
    await check('practice', practice);
    await check('practice console', await open('console.html'));
    const training = await open('training.html?seed=7');
    const decided = () => training.ask(() => document.querySelector('progress')?.value ?? -1);
    await expect.poll(decided).toBe(0);
    await training.press('1');
    await expect.poll(decided).toBe(1);
    await check('training', training);
  });

  test(`axe finds nothing wrong with the result of a training (${scheme})`, { tag: '@chromium' }, async ({ stage }) => {
    const training = await stage.open(stage.engine.page('src/practice/training.html?seed=7'));
    const decided = () => training.ask(() => document.querySelector('progress')?.value ?? -1);
    for (let number = 0; number < 30; number++) {
      await expect.poll(decided).toBe(number);
      await training.press('1');
      await expect.poll(decided).toBe(number + 1);
      await training.press('Enter');
      await expect.poll(() => training.ask(() => document.querySelector('.verdict') === null)).toBe(true);
    }
    await expect.poll(() => training.ask(() => document.querySelectorAll('.training meter').length)).toBeGreaterThan(0);
    await check('training, the result', training);
  });
}
