import { CircleQuestionMark, Lock, MousePointerClick, TriangleAlert } from 'lucide';
import { t } from '../i18n.ts';
import type { Actions } from './actions.ts';
import { ReportButton } from './Doubts.tsx';
import type { View } from './Panel.tsx';
import { Skeleton } from './Skeleton.tsx';
import { State } from './State.tsx';

/** Why there is no conversation to show, and what to do about it. */
export function Empty({ view, actions }: { view: View; actions: Actions }) {
  if (view.kind === 'failed') return <Failed />;
  if (view.kind === 'loading') return <Skeleton />;
  const practise = (
    <button type="button" class="button" onClick={() => actions.openPractice()}>
      {t('openPractice')}
    </button>
  );
  if (view.kind === 'no-tab') {
    return (
      <State icon={MousePointerClick} title={t('stateNoTab')} help={t('stateNoTabHelp')}>
        {practise}
      </State>
    );
  }
  if (view.kind === 'no-permission') {
    return (
      <State icon={Lock} title={t('stateNoPermission', new URL(view.origin).host)} help={t('stateNoPermissionHelp')}>
        <button type="button" class="button main" onClick={() => actions.allow(view.origin)}>
          {t('allow')}
        </button>
        {practise}
      </State>
    );
  }
  const { unread } = view;
  return (
    <State
      icon={CircleQuestionMark}
      title={unread === null ? t('stateUnknown') : t('stateUnread', unread)}
      help={unread === null ? t('stateUnknownHelp') : t('stateUnreadHelp')}
    >
      <ReportButton actions={actions} />
      {practise}
    </State>
  );
}

/** What is stored could not be read. */
export function Failed() {
  return <State icon={TriangleAlert} title={t('stateLoadFailed')} help={t('stateLoadFailedHelp')} />;
}
