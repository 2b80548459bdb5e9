import type { Tab } from './engine.ts';
import { expect, message, replyOf, type Stage, test, topics } from './stage.ts';

const ASKS_SSL = 'quiero activar el certificado ssl gratis';

/** A console in which one card stands, and its panel. */
async function open(stage: Stage): Promise<{ console: Tab; panel: Tab; reply: string }> {
  const console = await stage.console('chatwoot');
  await console.ask((line) => window.consolePage.say('101', 'customer', line), ASKS_SSL);
  const panel = await stage.panel(console);
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  return { console, panel, reply: (await replyOf(panel, 'ssl-free-activation')).join('\n') };
}

const icon = (stage: Stage, { id }: Tab) =>
  stage.engine.desk.ask(
    async (tabId) => [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })] as const,
    id,
  );

test('Alt+1 in a page that takes no reply leaves it on the clipboard, and the icon says so', async ({ stage }) => {
  const { console, panel, reply } = await open(stage);
  await console.ask(() => window.consolePage.note?.('101', true));
  await console.front();
  await console.click('.ProseMirror');
  await console.pressAlt('Digit1');
  await expect.poll(async () => (await icon(stage, console))[0]).toBe('!');
  expect((await icon(stage, console))[1]).toContain(await message(panel, 'reason_note'));
  expect(await console.ask(() => window.consolePage.composed('101'))).toEqual([]);
  expect(await stage.engine.clipboard()).toBe(reply);
});

/** How long a page may do what a click or key allows it, at most; milliseconds. What the driver runs in a page counts as one. */
const ACTIVATION = 5500;

// What the browser's own shortcuts ask of the page; no driver can press those.
test('the page in front copies for the worker, which has no clipboard', async ({ stage }) => {
  const { console } = await open(stage);
  await console.front();
  await new Promise((over) => setTimeout(over, ACTIVATION));
  const copied = await stage.engine.desk.ask(async (tab) => {
    const order = { id: 1, type: 'copyText', data: 'de parte del atajo', timestamp: 1 };
    return (await chrome.tabs.sendMessage(tab, order, { frameId: 0 })).res;
  }, console.id);
  expect(copied).toBe(true);
  expect(await stage.engine.clipboard()).toBe('de parte del atajo');
});
