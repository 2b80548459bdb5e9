import { Fragment } from 'preact';
import { languageOf, linksFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** The help-centre addresses of a card; the first can be put into the answer or copied. */
export function CardLinks({
  card,
  conversation,
  pack,
  actions,
}: {
  card: Card;
  conversation: ConversationState;
  pack: PackText;
  actions: Actions;
}) {
  const links = linksFor(card, languageOf(conversation), pack);
  const first = links[0];
  if (!first) return null;
  return (
    <p class="links">
      {links.map((link, index) => (
        <Fragment key={link.url}>
          {index > 0 && ' · '}
          <a href={link.url} target="_blank" rel="noreferrer">
            {index === links.length - 1 ? t('searchHelp', link.title) : link.title}
          </a>
          {index === 0 && (
            <span class="link-do">
              <button type="button" aria-label={t('insertLink', link.title)} onClick={() => actions.insertLink(conversation, card)}>
                {t('insert')}
              </button>
              <button type="button" aria-label={t('copyLink', link.title)} onClick={() => actions.copyLink(conversation, card)}>
                {t('copy')}
              </button>
            </span>
          )}
        </Fragment>
      ))}
    </p>
  );
}
