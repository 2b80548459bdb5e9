import { CircleQuestionMark, type IconNode, Lock, MessageCircle, MousePointerClick, PanelRight, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import { currentCards, type Sheet } from '../core/conversation.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState, TabState } from '../storage.ts';
import type { Actions, Notice } from './actions.ts';
import { CardView } from './CardView.tsx';
import { Icon } from './Icon.tsx';
import { Said } from './Said.tsx';

/** What the panel knows of the tab that it stands beside. */
export type View =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** The tab's address is unknown: it was never clicked on, or no extension may read it. */
  | { kind: 'no-tab' }
  | { kind: 'no-permission'; origin: string }
  /** The tab may be read; `state` is null until its reader has spoken. */
  | { kind: 'open'; state: TabState | null };

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
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!digit || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !conversation) return;
      const card = currentCards(conversation.sheet)[Number(digit) - 1];
      if (!card) return;
      event.preventDefault();
      // The reader of the practice console listens in the same page.
      event.stopImmediatePropagation();
      actions.insert(conversation, card);
    };
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [conversation, actions]);
}

function Header({
  conversation,
  pack,
  actions,
  offerSidePanel,
}: {
  conversation: ConversationState | null;
  pack: PackText | null;
  actions: Actions;
  offerSidePanel: boolean;
}) {
  const sheet = conversation?.sheet;
  const title = conversation ? titleOf(conversation) : 'Alcance';
  return (
    <header class="header">
      <span
        class={`dot ${conversation ? 'on' : ''}`}
        role="img"
        aria-label={t(conversation ? 'reading' : 'notReading')}
        title={t(conversation ? 'reading' : 'notReading')}
      />
      <div class="who">
        <h1 title={title}>{title}</h1>
        {sheet && (
          <span class="meta" title={said(sheet)}>
            {said(sheet)}
          </span>
        )}
      </div>
      {conversation && pack && <ProductChip conversation={conversation} pack={pack} actions={actions} />}
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
      onChange={(event) => actions.pinProduct(conversation, event.currentTarget.value || null)}
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

function Chats({
  conversations,
  current,
  choose,
}: {
  conversations: ConversationState[];
  current: ConversationState;
  choose: (id: string) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  // The row scrolls sideways, so the chat in front may stand outside of it.
  useEffect(
    () => row.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    [current.conversation],
  );
  return (
    <div
      class="chats"
      role="tablist"
      aria-label={t('conversationsLabel')}
      ref={row}
      onWheel={(event) => {
        event.currentTarget.scrollLeft += event.deltaY;
      }}
    >
      {conversations.map((conversation) => {
        const open = openCount(conversation);
        return (
          <button
            type="button"
            role="tab"
            key={conversation.conversation}
            aria-selected={conversation === current}
            onClick={() => choose(conversation.conversation)}
          >
            {conversation.customer ?? conversation.conversation}
            {open > 0 && <span class="count">{open}</span>}
          </button>
        );
      })}
    </div>
  );
}

function openCount({ sheet }: ConversationState): number {
  return sheet.cards.filter((card) => !card.answered).length;
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

/** Why there is no conversation to show, and what to do about it. */
function Empty({ view, pack, actions }: { view: View; pack: PackText | null; actions: Actions }) {
  if (view.kind === 'failed') return <State icon={TriangleAlert} title={t('stateLoadFailed')} help={t('stateLoadFailedHelp')} />;
  if (view.kind === 'loading' || pack === null) return <State icon={MessageCircle} title={t('loading')} help="" />;
  const practise = (
    <button type="button" class="button" onClick={() => actions.openPractice()}>
      {t('openPractice')}
    </button>
  );
  if (view.kind === 'no-tab') {
    return (
      <State icon={MousePointerClick} title={t('stateNoTab')} help={t('stateNoTabHelp')}>
        {practise}
      </State>
    );
  }
  if (view.kind === 'no-permission') {
    return (
      <State icon={Lock} title={t('stateNoPermission', new URL(view.origin).host)} help={t('stateNoPermissionHelp')}>
        <button type="button" class="button main" onClick={() => actions.allow(view.origin)}>
          {t('allow')}
        </button>
        {practise}
      </State>
    );
  }
  return (
    <State icon={CircleQuestionMark} title={t('stateUnknown')} help={t('stateUnknownHelp')}>
      {practise}
    </State>
  );
}

function State({ icon, title, help, children }: { icon: IconNode; title: string; help: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <Icon icon={icon} />
      <h2>{title}</h2>
      {help && <p class="meta">{help}</p>}
      {children}
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
