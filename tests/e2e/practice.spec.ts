import type { Tab } from './engine.ts';
import { expect, message, notice, replyOf, test, topics } from './stage.ts';

/** The simulated console stands in a frame of its own. */
const count = (page: Tab, selector: string) => page.ask((about) => frames[0]?.document.querySelectorAll(about).length, selector);
const click = (page: Tab, selector: string) =>
  page.ask((about) => frames[0]?.document.querySelector<HTMLElement>(about)?.click(), selector);
const written = (page: Tab) =>
  page.ask(() => frames[0]?.document.querySelector<HTMLTextAreaElement>('.pane:not([hidden]) textarea')?.value.split('\n'));
const said = (page: Tab, author: string) => count(page, `.pane:not([hidden]) [data-author="${author}"]`);

test('practice: a customer writes, the card comes, the reply goes in and out, and all starts again', async ({ stage }) => {
  const page = await stage.open(stage.engine.page('src/practice/practice.html'));
  await expect.poll(() => count(page, '.faster input')).toBe(1);
  await click(page, '.faster input');
  await expect.poll(async () => (await topics(page)).length).toBeGreaterThan(0);

  const topic = (await topics(page))[0] ?? '';
  await page.click(`li.card[data-topic="${topic}"] .button.main`);
  await expect.poll(() => notice(page)).toBe(await message(page, 'inserted'));
  expect(await written(page)).toEqual(await replyOf(page, topic));

  const before = await said(page, 'customer');
  await click(page, '.pane:not([hidden]) .composer button');
  expect(await written(page)).toEqual(['']);
  await expect.poll(() => said(page, 'agent')).toBe(1);
  await expect.poll(() => said(page, 'customer')).toBeGreaterThan(before ?? 0);

  await click(page, '.bar .button');
  await expect.poll(() => said(page, 'agent')).toBe(0);
  await expect.poll(async () => (await topics(page)).length).toBeGreaterThan(0);
});

test('practice: Alt+1 works in the panel', async ({ stage }) => {
  const page = await stage.open(stage.engine.page('src/practice/practice.html'));
  await expect.poll(() => count(page, '.faster input')).toBe(1);
  await click(page, '.faster input');
  await expect.poll(async () => (await topics(page)).length).toBeGreaterThan(0);
  await page.front();
  await page.pressAlt('Digit1');
  const topic = (await topics(page))[0] ?? '';
  await expect.poll(() => written(page)).toEqual(await replyOf(page, topic));
});

test('the tour: three steps by keyboard, once, and again where it is asked for', async ({ stage }) => {
  const open = (query: string) => stage.open(stage.engine.page(`src/practice/practice.html${query}`));
  const step = (page: Tab) => page.ask(() => document.body.dataset['tour']);
  const first = await open('?tour');
  await expect.poll(() => step(first)).toBe('read');
  await first.front();
  await first.ask(() => document.querySelector<HTMLElement>('.tour .main')?.focus());
  await first.press('Enter');
  await expect.poll(() => step(first)).toBe('insert');
  await first.press('Enter');
  await expect.poll(() => step(first)).toBe('send');
  await first.press('Enter');
  await expect.poll(() => first.ask(() => document.querySelector('.tour') === null)).toBe(true);

  const second = await open('');
  await expect.poll(() => count(second, '.faster input')).toBe(1);
  expect(await second.ask(() => document.querySelector('.tour') === null)).toBe(true);
  const third = await open('?tour');
  await expect.poll(() => step(third)).toBe('read');
});

test('welcome: the console’s own address is allowed by keyboard; what is no address is not asked for', async ({ stage }) => {
  const page = await stage.open(stage.engine.page('src/practice/welcome.html'));
  const enter = async (address: string) => {
    await page.ask(() => document.querySelector<HTMLInputElement>('.allow input')?.select());
    await page.type(address);
    await page.press('Enter');
  };
  const told = () => page.ask(() => document.querySelector('.allow .notice')?.textContent ?? '');
  await page.front();
  await enter('hola mundo');
  await expect.poll(told).toBe(await message(page, 'welcomeAllowWrong'));
  // The tests' own site, which the browser has allowed already.
  await enter(stage.address('/app/accounts/1'));
  await expect.poll(told).toContain('localhost');
});
