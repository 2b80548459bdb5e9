import { t } from '../i18n.ts';

/** What stands in the place of a chat and its cards until they are read. The style sheet holds it back for a moment, so that it does not flash. */
export function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label={t('loading')}>
      <div />
      <div />
      <div />
    </div>
  );
}
