import { Eye, type IconNode, ShieldCheck } from 'lucide';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { Icon } from '../panel/Icon.tsx';
import { KeyTable } from '../panel/Keys.tsx';
import { KEYS } from '../panel/keys.ts';
import { AllowSite } from './AllowSite.tsx';

/** The keys to begin with; the panel shows the rest. */
const FIRST_KEYS: readonly string[] = ['insert', 'answerAll', 'search', 'keys'];

/** What opens at the first run: what Alcance reads and never does, and the three steps to the first card. */
export function Welcome() {
  const firefox = browser.runtime.getURL('').startsWith('moz-');
  return (
    <main class="welcome">
      <header>
        <img src="/icons/48.png" alt="" width="48" height="48" />
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeLead')}</p>
      </header>
      <div class="pledges">
        <Pledge icon={Eye} title={t('welcomeReads')} points={[t('welcomeReadsChat'), t('welcomeReadsSites'), t('welcomeReadsMasked')]} />
        <Pledge
          icon={ShieldCheck}
          title={t('welcomeNever')}
          points={[t('welcomeNeverSends'), t('welcomeNeverKeeps'), t('welcomeNeverConnects')]}
        />
      </div>
      <ol class="steps">
        <li>
          <h2>{t('welcomePin')}</h2>
          <p>{t(firefox ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
        </li>
        <li>
          <h2>{t('welcomePractise')}</h2>
          <p>{t('welcomePractiseHelp')}</p>
          <p class="go">
            <a class="button main" href="practice.html">
              {t('openPractice')}
            </a>
            <a href="training.html">{t('openTraining')}</a>
          </p>
        </li>
        <li>
          <h2>{t('welcomeAllow')}</h2>
          <p>{t('welcomeAllowHelp')}</p>
          <AllowSite />
        </li>
      </ol>
      <section>
        <h2>{t('keysTitle')}</h2>
        <KeyTable keys={KEYS.filter(([, does]) => FIRST_KEYS.includes(does))} />
      </section>
    </main>
  );
}

function Pledge({ icon, title, points }: { icon: IconNode; title: string; points: readonly string[] }) {
  return (
    <section>
      <h2>
        <Icon icon={icon} /> {title}
      </h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
