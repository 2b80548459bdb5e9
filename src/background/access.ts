import { browser } from '../browser.ts';

const SCRIPT_ID = 'reader';

/**
 * Registers the reader for exactly the sites that the agent allowed, and puts it into their open tabs at once.
 * Called at every start and whenever a permission comes or goes; registering twice is harmless.
 * @param script path of the built content script
 */
export async function followPermissions(script: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^https?:/.test(origin) && !/^https?:\/\/\*\/\*$/.test(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const entry = { id: SCRIPT_ID, js: [script], matches, allFrames: true, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (registered.length > 0) await browser.scripting.updateContentScripts([entry]);
  else await browser.scripting.registerContentScripts([entry]);
  await readOpenTabs(script, matches);
}

/** Open tabs of allowed sites get the reader without a reload; a tab that cannot take it (discarded, an error page) is passed over. */
async function readOpenTabs(script: string, matches: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined || tab.discarded) continue;
    await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [script] }).catch(() => undefined);
  }
}
