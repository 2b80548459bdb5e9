import { languageOf } from '../core/answer.ts';
import type { Address } from '../core/desk.ts';
import { LANGUAGES } from '../core/pack.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

const ADDRESSES: readonly Address[] = ['usted', 'tu'];

/** How this customer is answered: the language, and in Spanish the form of address. */
export function Toolbar({ conversation, actions }: { conversation: ConversationState; actions: Actions }) {
  const { sheet, desk } = conversation;
  return (
    <div class="toolbar">
      <select
        class="chip"
        aria-label={t('replyLanguage')}
        title={t('replyLanguage')}
        value={desk.language ?? ''}
        onChange={({ currentTarget: { value } }) =>
          actions.arrange(conversation, { language: LANGUAGES.find((language) => language === value) ?? null })
        }
      >
        <option value="">{t('languageAuto', t(`language_${sheet.language}`))}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {t(`language_${language}`)}
          </option>
        ))}
      </select>
      {languageOf(conversation) === 'es' && (
        <div class="address" role="group" aria-label={t('addressLabel')}>
          {ADDRESSES.map((address) => (
            <button
              type="button"
              key={address}
              aria-pressed={desk.address === address}
              onClick={() => actions.address(conversation, address)}
            >
              {t(`address_${address}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
