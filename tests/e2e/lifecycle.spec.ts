import type { Tab } from './engine.ts';
import { expect, notice, replyOf, shows, startStage, test, topics } from './stage.ts';

const ASKS_SSL = 'quiero activar el certificado ssl gratis';

/** Two key presses put exactly two replies into the composer: a second reader would have written by the time of the second. */
async function expectOneReply(console: Tab, panel: Tab): Promise<void> {
  const composed = () => console.ask(() => window.consolePage.composed('501').join('\n'));
  const reply = (await replyOf(panel, 'ssl-free-activation')).join('\n');
  await console.front();
  await console.click('#editor-501');
  await console.pressAlt('Digit1');
  await expect.poll(composed).toBe(reply);
  await console.pressAlt('Digit1');
  await expect.poll(composed).toBe(reply + reply);
}

test('a reader that is put into the page again replaces the first: one key press, one reply', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  await expect.poll(() => stage.stored(console)).toBeDefined();
  await stage.engine.desk.ask(async (tabId) => {
    const [reader] = await chrome.scripting.getRegisteredContentScripts();
    await chrome.scripting.executeScript({ target: { tabId }, files: reader?.js ?? [] });
  }, console.id);
  await console.ask((text) => window.consolePage.say('501', 'customer', text), ASKS_SSL);
  const panel = await stage.panel(console);
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  await expectOneReply(console, panel);
});

// Each of the following changes what the other tests rely on, so it has a browser of its own.

test('an update of the extension stops the old reader: one key press, one reply', async ({ engine }) => {
  const stage = await startStage(engine);
  try {
    await stage.allow();
    const console = await stage.console('live-helper-chat');
    await expect.poll(() => stage.stored(console)).toBeDefined();
    await stage.engine.reload();
    await expect.poll(() => stage.stored(console)).toBeDefined();
    await console.ask((text) => window.consolePage.say('501', 'customer', text), ASKS_SSL);
    const panel = await stage.panel(console);
    await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
    await expectOneReply(console, panel);
  } finally {
    await stage.stop();
  }
});

// A permission prompt cannot be answered in headless Chromium.
test('the permission is asked for by one click and can be taken back', { tag: '@firefox' }, async () => {
  const stage = await startStage('firefox');
  try {
    const console = await stage.console('chatwoot');
    await console.ask((text) => window.consolePage.say('101', 'customer', text), ASKS_SSL);
    await stage.engine.clickToolbar(console);
    const panel = await stage.panel(console);
    await expect.poll(() => shows(panel, 'stateNoPermission')).toBe(true);
    expect(await stage.stored(console)).toBeUndefined();
    await panel.click('.state .button.main');
    await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
    const allowed = await panel.ask(async () => (await chrome.permissions.getAll()).origins);
    expect(allowed).toEqual(['http://localhost/*']);
    const later = await stage.console('live-helper-chat');
    await expect.poll(() => stage.stored(later)).toBeDefined();

    await panel.ask(async (origins) => void (await chrome.permissions.remove({ origins: origins ?? [] })), allowed);
    await expect.poll(() => panel.ask(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(0);
    const afterwards = await stage.console('live-helper-chat');
    await stage.engine.clickToolbar(afterwards);
    const other = await stage.panel(afterwards);
    await expect.poll(() => shows(other, 'stateNoPermission')).toBe(true);
    expect(await notice(other)).toBe('');
  } finally {
    await stage.stop();
  }
});
