import { expect, shows, test, topics } from './stage.ts';

test('a tab that was never clicked on cannot be read: the panel says so', async ({ stage }) => {
  const panel = await stage.panel(await stage.open(stage.address('/plain', '127.0.0.1')));
  await expect.poll(() => shows(panel, 'stateNoTab')).toBe(true);
});

test('a site without permission: one click on the icon, and the panel asks for just that site', async ({ stage }) => {
  const tab = await stage.open(stage.address('/site_admin/chat', '127.0.0.1'));
  await stage.engine.clickToolbar(tab);
  const panel = await stage.panel(tab);
  await expect.poll(() => shows(panel, 'stateNoPermission')).toBe(true);
  expect(await panel.ask(() => document.querySelector('.state h2')?.textContent)).toContain('127.0.0.1');
  expect(await stage.stored(tab)).toBeUndefined();
});

test('an allowed page without a known console: the panel says what to do', async ({ stage }) => {
  const panel = await stage.panel(await stage.open(stage.address('/plain')));
  await expect.poll(() => shows(panel, 'stateUnknown')).toBe(true);
});

test('a chat in which the customer has not written yet', async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await console.ask(() => document.getElementById('messagesBlock-501')?.replaceChildren());
  await expect.poll(() => shows(panel, 'stateWaiting')).toBe(true);
});

test('a chat in which nothing is asked', async ({ stage }) => {
  const panel = await stage.panel(await stage.console('live-helper-chat'));
  await expect.poll(() => shows(panel, 'stateNothing')).toBe(true);
  expect(await topics(panel)).toEqual([]);
});

test('a chat that was closed is no longer shown', async ({ stage }) => {
  const console = await stage.console('chatwoot');
  const panel = await stage.panel(console);
  await expect.poll(() => shows(panel, 'stateNothing')).toBe(true);
  await console.ask(() => window.consolePage.close?.('101'));
  await expect.poll(() => shows(panel, 'stateUnknown')).toBe(true);
});

test('a tab that has left the console no longer shows its chats, and shows them again when it is back', async ({ stage }) => {
  const console = await stage.console('chatwoot');
  const panel = await stage.panel(console);
  await expect.poll(() => shows(panel, 'stateNothing')).toBe(true);
  await console.goto(stage.address('/plain', '127.0.0.1'));
  await expect.poll(() => shows(panel, 'stateNothing')).toBe(false);
  await console.ask(() => void setTimeout(() => history.back()));
  await expect.poll(() => shows(panel, 'stateNothing')).toBe(true);
});

// Firefox opens its sidebar for a real click in its own interface only.
test('the side panel stands beside the page and shows the same', { tag: '@chromium' }, async ({ stage }) => {
  const console = await stage.console('live-helper-chat');
  const panel = await stage.panel(console);
  await console.ask(() => window.consolePage.say('501', 'customer', 'quiero activar el certificado ssl gratis'));
  await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
  await console.front();
  await stage.engine.desk.ask((tabId) => chrome.sidePanel.open({ tabId }), console.id);
  const texts = () =>
    stage.engine.desk.ask(() =>
      chrome.extension
        .getViews()
        .filter((view) => view.location.pathname.endsWith('/panel.html'))
        .map((view) => view.document.querySelector('main')?.textContent ?? ''),
    );
  await expect.poll(async () => (await texts()).length).toBe(2);
  const shown = await panel.ask(() => document.querySelector('main')?.textContent ?? '');
  await expect.poll(texts).toEqual([shown, shown]);
});

test('a tab that is closed leaves nothing behind', async ({ stage }) => {
  const console = await stage.open(stage.address('/app/accounts/1/conversations/101'));
  await expect.poll(() => stage.stored(console)).toBeDefined();
  await stage.close(console);
  await expect.poll(() => stage.stored(console)).toBeUndefined();
});

test('a page can reach no file of the extension', async ({ stage }) => {
  const console = await stage.console('chatwoot');
  const files = ['src/content/reader.js', 'src/panel/panel.html', 'icons/16.png', 'manifest.json'].map((path) => stage.engine.page(path));
  const reached = await console.ask(async (addresses) => {
    const tries = addresses.map((address) =>
      fetch(address).then(
        () => address,
        () => null,
      ),
    );
    return (await Promise.all(tries)).filter((address) => address !== null);
  }, files);
  expect(reached).toEqual([]);
});
