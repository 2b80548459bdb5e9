import { render } from 'preact';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { TabPanel } from '../panel/TabPanel.tsx';
import { Tour } from './Tour.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('practiceTitle');
document.querySelector('iframe')?.setAttribute('title', document.title);

const tour = document.getElementById('tour');
if (tour) render(<Tour again={new URLSearchParams(location.search).has('tour')} />, tour);

browser.tabs
  .getCurrent()
  .then((tab) => {
    const root = document.getElementById('panel');
    if (root && tab?.id !== undefined) render(<TabPanel tab={tab.id} offerSidePanel={false} />, root);
  })
  .catch((error: unknown) => console.error('[alcance] practice', browser.runtime.getManifest().version, error));
