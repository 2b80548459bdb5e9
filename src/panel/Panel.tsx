import { MessageCircle } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import { currentCards } from '../core/conversation.ts';
import { numberKey } from '../core/number-key.ts';
import { t } from '../i18n.ts';
import type { ConversationState, TabState } from '../storage.ts';
import type { Actions, Notice } from './actions.ts';
import { CardView } from './CardView.tsx';
import { Chats, openCount } from './Chats.tsx';
import { Doubts } from './Doubts.tsx';
import { Empty } from './Empty.tsx';
import { Header } from './Header.tsx';
import { Said } from './Said.tsx';
import { State } from './State.tsx';

/** What the panel knows of the tab that it stands beside. */
export type View =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** The tab's address is unknown: it was never clicked on, or no extension may read it. */
  | { kind: 'no-tab' }
  | { kind: 'no-permission'; origin: string }
  /**
   * The tab may be read; `state` is null until its reader has spoken. `unread` names a console that is known by its address
   * but has no adapter, or is null.
   */
  | { kind: 'open'; state: TabState | null; unread: string | null };

interface Props {
  view: View;
  pack: PackText | null;
  actions: Actions;
  notice: Notice | null;
  /** False where the panel already stands beside the page. */
  offerSidePanel: boolean;
}

/** The panel: popup, side panel, practice page and tests show this one component with other data. */
export function Panel({ view, pack, actions, notice, offerSidePanel }: Props) {
  const conversations = view.kind === 'open' ? (view.state?.conversations ?? []) : [];
  const [chosen, choose] = useState<string | null>(null);
  const front = conversations.find((conversation) => conversation.visible)?.conversation ?? null;
  useEffect(() => choose(null), [front]);
  const conversation = conversations.find((other) => other.conversation === (chosen ?? front)) ?? conversations[0] ?? null;
  useNumberKeys(conversation, actions);
  return (
    <main class="panel">
      <Header conversation={conversation} pack={pack} actions={actions} offerSidePanel={offerSidePanel} />
      {conversations.length > 1 && conversation && <Chats conversations={conversations} current={conversation} choose={choose} />}
      {conversation && <Doubts conversation={conversation} actions={actions} />}
      {conversation && pack ? (
        <Now conversation={conversation} pack={pack} actions={actions} />
      ) : (
        <Empty view={view} pack={pack} actions={actions} />
      )}
      <Footer conversation={conversation} notice={notice} />
    </main>
  );
}

/** Alt+1 … Alt+9 insert the card of that number. */
function useNumberKeys(conversation: ConversationState | null, actions: Actions): void {
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const position = numberKey(event);
      if (position === null || !conversation) return;
      const card = currentCards(conversation.sheet)[position - 1];
      if (!card) return;
      event.preventDefault();
      // The reader of the practice console listens in the same page.
      event.stopImmediatePropagation();
      if (!event.repeat) actions.insert(conversation, card);
    };
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [conversation, actions]);
}

function Now({ conversation, pack, actions }: { conversation: ConversationState; pack: PackText; actions: Actions }) {
  const { sheet } = conversation;
  if (sheet.turn.length === 0) return <State icon={MessageCircle} title={t('stateWaiting')} help={t('stateWaitingHelp')} />;
  const cards = currentCards(sheet);
  return (
    <div class="now">
      <Said sheet={sheet} />
      {cards.length === 0 && <State icon={MessageCircle} title={t('stateNothing')} help={t('stateNothingHelp')} />}
      <ol class="cards" aria-label={t('cardsLabel')} aria-live="polite">
        {cards.map((card, index) => (
          <CardView
            key={card.id}
            card={card}
            position={index < 9 ? index + 1 : null}
            conversation={conversation}
            pack={pack}
            actions={actions}
          />
        ))}
      </ol>
    </div>
  );
}

function Footer({ conversation, notice }: { conversation: ConversationState | null; notice: Notice | null }) {
  const open = conversation ? openCount(conversation) : 0;
  const line = open === 0 ? t('openNone') : open === 1 ? t('openOne') : t('openMany', open);
  return (
    <footer class="footer">
      <span class={`notice ${notice?.failed ? 'failed' : ''}`} role="status">
        {notice?.text ?? (conversation ? line : '')}
      </span>
    </footer>
  );
}
