import { MessageCircle } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import { type Card, currentCards } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { CardView } from './CardView.tsx';
import { Replies } from './Replies.tsx';
import { Said } from './Said.tsx';
import { State } from './State.tsx';
import { Toolbar } from './Toolbar.tsx';

/** How long a card stands before the agent before it counts as seen, in milliseconds. */
const SEEN_AFTER = 2500;

/** What the customer asks for now: the newest turn and its cards. */
export function Now({ conversation, pack, actions }: { conversation: ConversationState; pack: PackText; actions: Actions }) {
  const { sheet } = conversation;
  const cards = currentCards(conversation);
  const [pointed, setPointed] = useState(false);
  const shown = useSteady(cards, conversation.desk.dismissed, pointed);
  const fresh = useFresh(conversation, actions);
  if (sheet.turn.length === 0) return <State icon={MessageCircle} title={t('stateWaiting')} help={t('stateWaitingHelp')} />;
  return (
    <div class="now">
      <Said sheet={sheet} />
      {shown.length > 0 && <Toolbar conversation={conversation} actions={actions} />}
      {shown.length === 0 && <State icon={MessageCircle} title={t('stateNothing')} help={t('stateNothingHelp')} />}
      <ol
        class="cards"
        aria-label={t('cardsLabel')}
        aria-live="polite"
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
      >
        {shown.map((card) => {
          const position = cards.indexOf(card) + 1;
          return (
            <CardView
              key={card.id}
              card={card}
              position={position > 0 && position <= 9 ? position : null}
              fresh={fresh.has(card.id)}
              conversation={conversation}
              pack={pack}
              actions={actions}
            />
          );
        })}
      </ol>
      <Replies conversation={conversation} pack={pack} actions={actions} />
    </div>
  );
}

/** The cards as they stand, but while the pointer is over them none of them moves: what has gone keeps its place, unless the agent dismissed it; what is new comes below. */
function useSteady(cards: Card[], dismissed: readonly string[], pointed: boolean): Card[] {
  const last = useRef<Card[]>(cards);
  const kept = last.current.filter(({ topic }) => !dismissed.includes(topic));
  const steady = kept.map((old) => cards.find(({ id }) => id === old.id) ?? old);
  const shown = pointed ? [...steady, ...cards.filter(({ id }) => !steady.some((old) => old.id === id))] : cards;
  last.current = shown;
  return shown;
}

/** The ids of the cards that the agent had not had before them when they appeared; they are told to the worker a little later. */
function useFresh(conversation: ConversationState, actions: Actions): ReadonlySet<string> {
  const { seen } = conversation.desk;
  const ids = conversation.sheet.cards.map(({ id }) => id);
  const unseen = ids.filter((id) => !seen.includes(id));
  useEffect(() => {
    if (unseen.length === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    // Nobody sees a hidden panel: the moment begins anew whenever it is shown again.
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => actions.arrange(conversation, { seen: ids }), SEEN_AFTER);
    };
    wait();
    document.addEventListener('visibilitychange', wait, { signal: stop.signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [unseen.join(), conversation.conversation]);
  return new Set(unseen);
}
