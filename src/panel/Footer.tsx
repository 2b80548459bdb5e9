import { openCards } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions, Notice } from './actions.ts';

/** How the last action went, else what waits for an answer; and what can be done about all of it at once. */
export function Footer({
  conversation,
  notice,
  actions,
}: {
  conversation: ConversationState | null;
  notice: Notice | null;
  actions: Actions;
}) {
  const open = conversation ? openCards(conversation).length : 0;
  const line = open === 0 ? t('openNone') : open === 1 ? t('openOne') : t('openMany', open);
  return (
    <footer class="footer">
      <span class={`notice ${notice?.failed ? 'failed' : ''}`} role="status">
        {notice?.text ?? (conversation ? line : '')}
      </span>
      {notice?.undo && (
        <button type="button" class="button" onClick={notice.undo}>
          {t('undo')}
        </button>
      )}
      {conversation && !notice && (
        <>
          <button type="button" class="button" title="Alt+R" onClick={() => actions.copySummary(conversation)}>
            {t('summary')}
          </button>
          {open > 1 && (
            <button type="button" class="button main" title="Alt+A" onClick={() => actions.answerAll(conversation)}>
              {t('answerAll')}
            </button>
          )}
        </>
      )}
    </footer>
  );
}
