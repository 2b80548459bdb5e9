import { render } from 'preact';
import { browser } from '../browser.ts';
import { TabPanel } from './TabPanel.tsx';

/** The tab that the panel stands beside: `?tab=` where it was opened for one, else the window's front tab. */
async function frontTab(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Paints the front tab's panel; a popup closes when another tab comes to the front, a side panel follows it. */
async function paint(): Promise<void> {
  const root = document.getElementById('panel');
  const tab = await frontTab();
  if (root && tab !== null) render(<TabPanel key={tab} tab={tab} offerSidePanel={isPopup()} />, root);
}

function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

document.body.classList.toggle('popup', isPopup());
document.documentElement.lang = browser.i18n.getUILanguage();
browser.tabs.onActivated.addListener(() => void paint());
browser.tabs.onUpdated.addListener((_, change) => {
  if (change.status === 'complete') void paint();
});
paint().catch((error: unknown) => console.error('[alcance] panel', browser.runtime.getManifest().version, error));
