import { MessageCircle } from 'lucide';
import type { PackText } from '../core/compile.ts';
import { type Card, openCards } from '../core/conversation.ts';
import { productTitle, topicTitle } from '../core/titles.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { State } from './State.tsx';
import { SIGNS } from './signs.ts';

/** What of an agent's message is shown before it is opened, in UTF-16 units. */
const GLANCE = 90;

interface Props {
  conversation: ConversationState;
  pack: PackText;
  actions: Actions;
}

/** Everything that was asked in this chat, by state, what was answered, and what is known of the customer. */
export function Asked({ conversation, pack, actions }: Props) {
  const { sheet, desk, messages } = conversation;
  if (sheet.cards.length === 0) return <State icon={MessageCircle} title={t('askedNone')} help={t('askedNoneHelp')} />;
  const isDismissed = (card: Card) => desk.dismissed.includes(card.topic);
  const closed = sheet.cards.filter((card) => card.answered && !isDismissed(card));
  const groups = [
    ['open', openCards(conversation)],
    ['answered', closed.filter(({ verdict }) => verdict !== 'out')],
    ['refused', closed.filter(({ verdict }) => verdict === 'out')],
    ['dismissed', sheet.cards.filter(isDismissed)],
  ] as const;
  const told = messages.filter(({ author }) => author === 'agent');
  return (
    <div class="asked">
      <Facts conversation={conversation} pack={pack} />
      {groups.map(
        ([name, cards]) =>
          cards.length > 0 && (
            <section key={name}>
              <h2>{t(`asked_${name}`)}</h2>
              <ul>
                {cards.map((card) => (
                  <Request key={card.id} card={card} conversation={conversation} pack={pack}>
                    {name === 'dismissed' && (
                      <button
                        type="button"
                        class="button"
                        onClick={() => actions.arrange(conversation, { dismissed: desk.dismissed.filter((topic) => topic !== card.topic) })}
                      >
                        {t('restore')}
                      </button>
                    )}
                  </Request>
                ))}
              </ul>
            </section>
          ),
      )}
      {told.length > 0 && (
        <section>
          <h2>{t('askedTold')}</h2>
          <ul>
            {told.map(({ id, text }) => (
              <li key={id}>{text.length > GLANCE ? <Cut text={text} /> : text}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="do">
        <button type="button" class="button main" onClick={() => actions.copySummary(conversation)}>
          {t('copySummary')}
        </button>
        <button type="button" class="button" onClick={() => actions.copySummary(conversation, 'markdown')}>
          {t('copyMarkdown')}
        </button>
      </p>
    </div>
  );
}

function Facts({ conversation, pack }: Omit<Props, 'actions'>) {
  const { customer, sheet, desk } = conversation;
  const facts = [
    [t('factCustomer'), customer],
    [t('factProduct'), productTitle(sheet.product, pack, interfaceLanguage())],
    [t('factDomain'), sheet.domain],
    [t('factLanguage'), t(`language_${desk.language ?? sheet.language}`)],
  ];
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || t('factUnknown')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Request({
  card,
  conversation,
  pack,
  children,
}: {
  card: Card;
  conversation: ConversationState;
  pack: PackText;
  children: preact.ComponentChildren;
}) {
  const words = conversation.messages.find(({ id }) => id === card.message)?.text ?? '';
  return (
    <li class={card.verdict} data-topic={card.topic}>
      <span class="sign" role="img" aria-label={t(`verdict_${card.verdict}`)}>
        {SIGNS[card.verdict]}
      </span>
      <div>
        <b>{topicTitle(card.topic, pack, interfaceLanguage())}</b>
        {card.insisted && <span class="insisted">{t('insisted')}</span>}
        <div class="meta">{words.length > GLANCE ? <Cut text={words} /> : words}</div>
      </div>
      {children}
    </li>
  );
}

/** A long text, its beginning first. */
function Cut({ text }: { text: string }) {
  return (
    <details>
      <summary>{`${text.slice(0, GLANCE).trimEnd()}…`}</summary>
      {text}
    </details>
  );
}
