import { expect, test } from './stage.ts';

test('training: thirty messages by keyboard alone, and the result', async ({ stage }) => {
  const page = await stage.open(stage.engine.page('src/practice/training.html?seed=7'));
  const done = () => page.ask(() => document.querySelector('progress')?.value ?? -1);
  await expect.poll(done).toBe(0);
  await page.front();
  for (let number = 1; number <= 30; number++) {
    await page.press(String((number % 5) + 1));
    await expect.poll(done).toBe(number);
    expect(await page.ask(() => document.querySelectorAll('.verdict').length)).toBe(1);
    await page.press('Enter');
    await expect.poll(() => page.ask(() => document.querySelectorAll('.verdict').length)).toBe(0);
  }
  await expect.poll(() => page.ask(() => document.querySelector('.training h2')?.textContent ?? '')).toMatch(/\d+ \D+ 30/);
  expect(await page.ask(() => document.querySelectorAll('.training li').length)).toBeGreaterThan(0);
});
