import { render } from 'preact';
import { browser } from '../browser.ts';
import type { PackText } from '../core/compile.ts';
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
const seed = chosenSeed();
history.replaceState(null, '', `?seed=${seed}`);

/** Begins once the pack is there: a browser that has just started may still be putting it in its place. */
function begin(pack: PackText | null): void {
  if (root) render(pack ? <Training pack={pack} seed={seed} /> : <p class="training">{t('loading')}</p>, root);
}

packTextItem.watch((pack) => pack && begin(pack), new AbortController().signal);
packTextItem
  .get()
  .then(begin)
  .catch((error: unknown) => {
    if (root) render(<p class="training">{t('stateLoadFailed')}</p>, root);
    console.error('[alcance] training', browser.runtime.getManifest().version, error);
  });
