import { render } from 'preact';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { packTextItem } from '../storage.ts';
import { Training } from './Training.tsx';

/** Seeds of rounds that nobody chose lie below this. */
const SEEDS = 1000;

/** The round that the address names (`?seed=`), else any. */
function chosenSeed(): number {
  const named = Number(new URLSearchParams(location.search).get('seed'));
  return Number.isSafeInteger(named) && named > 0 ? named : 1 + Math.floor(Math.random() * SEEDS);
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('trainingTitle');
const root = document.getElementById('training');
packTextItem
  .get()
  .then((pack) => {
    if (root) render(pack ? <Training pack={pack} seed={chosenSeed()} /> : <p class="training">{t('stateLoadFailed')}</p>, root);
  })
  .catch((error: unknown) => console.error('[alcance] training', browser.runtime.getManifest().version, error));
