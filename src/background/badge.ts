import { browser } from '../browser.ts';
import { openCards } from '../core/conversation.ts';
import { type TabState, tabItem } from '../storage.ts';

const REFUSAL = '#b3261e';
const REQUEST = '#1f5fd0';
const DONE = '#12753f';
/** How long the icon says how something went, in milliseconds. */
const OUTCOME_SHOWS = 4000;

/** Shows on the toolbar icon how many requests of a tab are unanswered: red where one of them is refused (✗). */
export async function paintBadge(tab: number, state: TabState | null): Promise<void> {
  const open = (state?.conversations ?? []).flatMap(openCards);
  const color = open.some((card) => card.verdict === 'out') ? REFUSAL : REQUEST;
  await browser.action.setBadgeText({ tabId: tab, text: open.length === 0 ? '' : String(open.length) });
  if (open.length > 0) await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
}

/** How a key went that was pressed outside of the panel. */
interface Outcome {
  text: string;
  failed: boolean;
}

/** Says on the icon for a moment how a key went, its tooltip in words; then the icon is as before. */
export async function paintOutcome(tab: number, { text, failed }: Outcome): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: failed ? '!' : '✓' });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: failed ? REFUSAL : DONE });
  await browser.action.setTitle({ tabId: tab, title: text });
  setTimeout(async () => {
    await browser.action.setTitle({ tabId: tab, title: browser.runtime.getManifest().action?.default_title ?? '' });
    await paintBadge(tab, await tabItem(tab).get());
  }, OUTCOME_SHOWS);
}
