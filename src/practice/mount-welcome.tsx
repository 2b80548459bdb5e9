import { render } from 'preact';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';

/** What Alcance reads and never does, and the three steps to the first card. */
function Welcome() {
  return (
    <main class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeLead')}</p>
      <ol>
        <li>{t('welcomeStepPin')}</li>
        <li>{t('welcomeStepPractice')}</li>
        <li>{t('welcomeStepAllow')}</li>
      </ol>
      <a class="button main" href="practice.html">
        {t('welcomeOpen')}
      </a>
      <p>
        <a href="training.html">{t('openTraining')}</a>
      </p>
      <p class="meta">{t('welcomeReads')}</p>
      <p class="meta">{t('welcomeNever')}</p>
    </main>
  );
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('welcomeTitle');
const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
