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
