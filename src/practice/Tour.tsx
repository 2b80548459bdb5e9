import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { editProfile, profileItem } from '../storage.ts';

/** What the tour shows, in order; the style sheet outlines on the page what each step speaks of. */
const STEPS = ['read', 'insert', 'send'] as const;

/**
 * Three steps through the practice page, for whoever has not taken them.
 * @param again true where it was asked for, taken or not
 */
export function Tour({ again }: { again: boolean }) {
  const [at, goTo] = useState<number | null>(null);
  const step = at === null ? undefined : STEPS[at];
  useEffect(() => {
    void profileItem.get().then((profile) => (again || !profile?.toured) && goTo(0));
  }, []);
  useEffect(() => {
    document.body.dataset['tour'] = step ?? '';
  }, [step]);
  if (at === null || step === undefined) return null;
  const end = () => {
    goTo(null);
    void editProfile((profile) => ({ ...profile, toured: true }));
  };
  const isLast = at === STEPS.length - 1;
  return (
    <section class="tour" aria-label={t('tourLabel')}>
      <p role="status">
        <b>{t('tourStep', at + 1, STEPS.length)}</b> {t(`tour_${step}`)}
      </p>
      {!isLast && (
        <button type="button" class="button" onClick={end}>
          {t('tourSkip')}
        </button>
      )}
      {at > 0 && (
        <button type="button" class="button" onClick={() => goTo(at - 1)}>
          {t('tourBack')}
        </button>
      )}
      <button type="button" class="button main" onClick={() => (isLast ? end() : goTo(at + 1))}>
        {t(isLast ? 'tourEnd' : 'tourNext')}
      </button>
    </section>
  );
}
