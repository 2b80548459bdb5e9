import { TriangleAlert } from 'lucide';
import { doubts } from '../core/health.ts';
import { interfaceLanguage, type TextKey, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { Icon } from './Icon.tsx';

/** Says what makes the reading of a conversation doubtful, and offers a report; nothing where all is well. */
export function Doubts({ conversation, actions }: { conversation: ConversationState; actions: Actions }) {
  const found = doubts(conversation.health);
  if (found.length === 0) return null;
  const reasons = found.map((doubt) => t(`doubt_${doubt.replaceAll('-', '_')}` as TextKey));
  return (
    <div class="doubts" role="status">
      <Icon icon={TriangleAlert} />
      <p>{t('doubtsLine', new Intl.ListFormat(interfaceLanguage()).format(reasons))}</p>
      <ReportButton actions={actions} />
    </div>
  );
}

/** Copies what is known of the page, without a word of the chat. */
export function ReportButton({ actions }: { actions: Actions }) {
  return (
    <button type="button" class="button" title={t('copyReportHelp')} onClick={() => actions.copyReport()}>
      {t('copyReport')}
    </button>
  );
}
