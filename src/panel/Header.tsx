import { CircleQuestionMark, PanelRight } from 'lucide';
import type { PackText } from '../core/compile.ts';
import type { Sheet } from '../core/conversation.ts';
import { doubts } from '../core/health.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { Icon } from './Icon.tsx';

/** Whose chat it is, in which language, and the product, which can be pinned here. */
export function Header({
  conversation,
  pack,
  actions,
  offerSidePanel,
  showKeys,
}: {
  conversation: ConversationState | null;
  pack: PackText;
  actions: Actions;
  offerSidePanel: boolean;
  showKeys: () => void;
}) {
  const sheet = conversation?.sheet;
  const title = conversation ? titleOf(conversation) : 'Alcance';
  const doubtful = conversation !== null && doubts(conversation.health).length > 0;
  const label = doubtful ? t('doubts') : t(conversation ? 'reading' : 'notReading');
  return (
    <header class="header">
      <span class={`dot ${doubtful ? 'doubtful' : conversation ? 'on' : ''}`} role="img" aria-label={label} title={label} />
      <div class="who">
        <h1 title={title}>{title}</h1>
        {sheet && (
          <span class="meta" title={said(sheet)}>
            {said(sheet)}
          </span>
        )}
      </div>
      {conversation && <ProductChip conversation={conversation} pack={pack} actions={actions} />}
      <button type="button" class="icon" title={`${t('keysTitle')} (?)`} aria-label={t('keysTitle')} onClick={showKeys}>
        <Icon icon={CircleQuestionMark} />
      </button>
      {offerSidePanel && (
        <button type="button" class="icon" title={t('openPanel')} aria-label={t('openPanel')} onClick={() => actions.openSidePanel()}>
          <Icon icon={PanelRight} />
        </button>
      )}
    </header>
  );
}

function said({ customerMessages, language }: Sheet): string {
  const name = t(`language_${language}`);
  return customerMessages === 1 ? t('messagesOne', name) : t('messagesMany', customerMessages, name);
}

function titleOf({ customer, conversation }: ConversationState): string {
  return customer === null ? t('customerUnnamed', conversation) : t('chatTitle', customer, conversation);
}

function ProductChip({ conversation, pack, actions }: { conversation: ConversationState; pack: PackText; actions: Actions }) {
  const { product, productPinned } = conversation.sheet;
  const language = interfaceLanguage();
  return (
    <select
      class="chip"
      aria-label={t('productLabel')}
      title={t('productLabel')}
      value={product ?? ''}
      onChange={(event) => actions.arrange(conversation, { product: event.currentTarget.value || null })}
    >
      <option value="">{t(productPinned ? 'productAuto' : 'productUnknown')}</option>
      {pack.scope.products.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
  );
}
