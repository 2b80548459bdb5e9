import pack from 'virtual:pack';
import { browser } from '../browser.ts';
import reader from '../content/reader.ts?script&iife';
import { createJudge, type Judge } from '../core/judge.ts';
import { notInserted } from '../i18n.ts';
import { onMessage } from '../messages.ts';
import { awakeItem, packTextItem, tabItem, versionItem } from '../storage.ts';
import { followPermissions } from './access.ts';
import { paintBadge, paintOutcome } from './badge.ts';
import { obey, replyAt, type Shortcut } from './commands.ts';
import { insertInPage } from './in-page.ts';
import { rememberingJudge } from './remembering-judge.ts';
import { createSheets } from './sheets.ts';

let judge: Judge | null = null;
const sheets = createSheets(() => {
  judge ??= rememberingJudge(createJudge(pack.models, new Set(Object.keys(pack.text.triage))));
  return judge;
}, pack.text);

/** The tab and frame of a content script of ours; throws for any other sender. */
function reporter(sender: chrome.runtime.MessageSender): { tab: number; frame: number } {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) throw new Error('not a reader of this extension');
  return { tab: sender.tab.id, frame: sender.frameId ?? 0 };
}

/** Throws unless the sender is a page of this extension, such as the panel. */
function requireOwnPage(sender: chrome.runtime.MessageSender): void {
  if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('')))
    throw new Error('not a page of this extension');
}

onMessage('conversationChanged', async ({ data, sender }) => {
  const { tab, frame } = reporter(sender);
  await paintBadge(tab, await sheets.report(tab, frame, data));
});

onMessage('conversationGone', async ({ data, sender }) => {
  const { tab, frame } = reporter(sender);
  await paintBadge(tab, await sheets.drop(tab, frame, data));
});

onMessage('frameSeen', async ({ data, sender }) => {
  const { tab, frame } = reporter(sender);
  await paintBadge(tab, await sheets.frameSeen(tab, frame, data.site));
});

onMessage('replyForKey', async ({ data, sender }) => {
  const { tab } = reporter(sender);
  const state = await tabItem(tab).get();
  const conversation = state?.conversations.find((other) => other.conversation === data.conversation);
  return conversation ? replyAt(data.position, conversation, pack.text) : null;
});

onMessage('keyFailed', async ({ data, sender }) => {
  await paintOutcome(reporter(sender).tab, { text: notInserted(data.reason, data.copied), failed: true });
});

onMessage('insertInPage', async ({ data, sender }) => {
  const { tab, frame } = reporter(sender);
  await insertInPage(tab, frame, data.nonce, data.text);
});

onMessage('arrange', async ({ data, sender }) => {
  requireOwnPage(sender);
  await paintBadge(data.tab, await sheets.arrange(data.tab, data.conversation, data.change));
});

// Others, such as the one that opens the panel, the browser obeys by itself and does not report.
browser.commands.onCommand.addListener((command) => void obey(command as Shortcut, pack.text));

browser.tabs.onRemoved.addListener((tab) => void sheets.forget(tab));
// A tab that left for a site without permission: its address is hidden from us, and its reader could not say goodbye.
browser.tabs.onUpdated.addListener((tab, change, { url }) => {
  if (change.status === 'complete' && url === undefined) void sheets.forget(tab);
});
browser.permissions.onAdded.addListener(() => void followPermissions(reader));
browser.permissions.onRemoved.addListener(() => void followPermissions(reader));

// Only for these to wake the worker: what there is to do is done by `wake`, which runs at every start.
browser.runtime.onInstalled.addListener(() => undefined);
browser.runtime.onStartup.addListener(() => undefined);

/**
 * Three ways to wake: the session has state, so the worker was merely asleep; only the disk has, so the browser started;
 * neither has, so this is the first run.
 */
async function wake(): Promise<void> {
  if (await awakeItem.get()) return;
  await awakeItem.set(true);
  const version = browser.runtime.getManifest().version;
  const before = await versionItem.get();
  await packTextItem.set(pack.text);
  await versionItem.set(version);
  await followPermissions(reader);
  if (before === null) await browser.tabs.create({ url: browser.runtime.getURL('src/practice/welcome.html') });
}

wake().catch((error: unknown) => console.error('[alcance] worker', browser.runtime.getManifest().version, error));
