import { languageOf } from '../core/answer.ts';
import type { Address } from '../core/desk.ts';
import { LANGUAGES, type Language } from '../core/pack.ts';
import { t } from '../i18n.ts';
import { type ConversationState, profileItem } from '../storage.ts';
import type { Actions } from './actions.ts';

/** In which language the customer is answered, and how Spanish addresses them; the address is kept for later chats. */
export function Voice({ conversation, actions }: { conversation: ConversationState; actions: Actions }) {
  const { desk } = conversation;
  const address = (next: Address) => {
    actions.arrange(conversation, { address: next });
    void profileItem.set({ address: next });
  };
  return (
    <div class="voice">
      <select
        class="chip"
        aria-label={t('answerLanguage')}
        title={t('answerLanguage')}
        value={desk.language ?? ''}
        onChange={(event) => actions.arrange(conversation, { language: (event.currentTarget.value as Language) || null })}
      >
        <option value="">{t('answerAuto', t(`language_${conversation.sheet.language}`))}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {t(`language_${language}`)}
          </option>
        ))}
      </select>
      {languageOf(conversation) === 'es' && (
        <select
          class="chip"
          aria-label={t('answerAddress')}
          title={t('answerAddress')}
          value={desk.address}
          onChange={(event) => address(event.currentTarget.value as Address)}
        >
          <option value="usted">{t('addressUsted')}</option>
          <option value="tu">{t('addressTu')}</option>
        </select>
      )}
    </div>
  );
}
