import { replyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { productTitle, sectionTitle, topicTitle } from '../core/titles.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { CardLinks } from './CardLinks.tsx';
import { Reply } from './Reply.tsx';
import { SIGNS } from './signs.ts';
import { useEdit } from './useEdit.ts';
import { Why } from './Why.tsx';

interface Props {
  card: Card;
  /** The number key that inserts it, from 1; null beyond nine. */
  position: number | null;
  /** True until the agent has had it before them for a moment. */
  fresh: boolean;
  conversation: ConversationState;
  pack: PackText;
  actions: Actions;
}

/** One verdict: what it is, why, and the answer ready to insert. */
export function CardView({ card, position, fresh, conversation, pack, actions }: Props) {
  const language = interfaceLanguage();
  const topic = pack.topics[card.topic];
  const title = topicTitle(card.topic, pack, language);
  const reply = replyFor(card, conversation, pack) ?? '';
  const twin = card.verdict === 'out' && topic?.twin ? pack.topics[topic.twin] : undefined;
  const edit = useEdit(card, reply, conversation, actions);
  const about = subtitle(card, conversation, pack);
  return (
    <li
      class={`card ${card.verdict} ${card.answered ? 'answered' : ''} ${fresh ? 'fresh' : ''}`}
      data-topic={card.topic}
      aria-label={`${t(`verdict_${card.verdict}`)}: ${title}`}
    >
      <div class="top">
        <span class="sign" aria-hidden="true">
          {SIGNS[card.verdict]}
        </span>
        <div>
          <h2>
            <span class="hidden">{t(`verdict_${card.verdict}`)}: </span>
            {title}
          </h2>
          <span class="meta" title={about}>
            {about}
          </span>
        </div>
        {position !== null && <kbd title={t('key', position)}>{position}</kbd>}
      </div>
      <Reply card={card} text={reply} edit={edit} conversation={conversation} pack={pack} actions={actions} />
      {twin && (
        <p class="instead">
          <b>{t('insteadYes')}</b> {twin.title[language]}
        </p>
      )}
      {card.needsPlan && (
        <p class="plan">
          {t('needsPlan')}{' '}
          <button type="button" class="button" onClick={() => actions.insertService(conversation, 'ask-plan')}>
            {t('askPlan')}
          </button>
        </p>
      )}
      <CardLinks card={card} conversation={conversation} pack={pack} actions={actions} />
      <div class="do">
        <button type="button" class="button main" onClick={() => actions.insert(edit.edited, card)}>
          {t('insert')}
        </button>
        <button type="button" class="button" onClick={() => actions.copy(replyFor(card, edit.edited, pack) ?? '')}>
          {t('copy')}
        </button>
        <Why card={card} conversation={conversation} pack={pack} />
      </div>
    </li>
  );
}

/** The line under a card's title: the condition, what is refused, or where the rule stands. */
function subtitle(card: Card, conversation: ConversationState, pack: PackText): string {
  const language = interfaceLanguage();
  if (card.answered) return t('answered');
  if (card.condition) return card.condition[language];
  if (card.verdict === 'unlisted') {
    return t('unlistedMeta', productTitle(conversation.sheet.product, pack, language));
  }
  const texts = pack.topics[card.topic] ?? pack.triage[card.topic];
  if (card.verdict === 'out' || card.verdict === 'ask') return texts?.explain[language] ?? '';
  return sectionTitle(card.section, pack, language);
}
