import { browser } from '../browser.ts';
import { openCards } from '../core/conversation.ts';
import type { TabState } from '../storage.ts';

const REFUSAL = '#b3261e';
const REQUEST = '#1f5fd0';

/** Shows on the toolbar icon how many requests of a tab are unanswered: red where one of them is refused (✗). */
export async function paintBadge(tab: number, state: TabState | null): Promise<void> {
  const open = (state?.conversations ?? []).flatMap(openCards);
  const color = open.some((card) => card.verdict === 'out') ? REFUSAL : REQUEST;
  await browser.action.setBadgeText({ tabId: tab, text: open.length === 0 ? '' : String(open.length) });
  if (open.length > 0) await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
}
