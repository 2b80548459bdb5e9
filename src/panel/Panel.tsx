import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import { currentCards, openCards } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState, TabState } from '../storage.ts';
import { Asked } from './Asked.tsx';
import type { Actions, Notice } from './actions.ts';
import { Chats, type OpenChat } from './Chats.tsx';
import { Doubts } from './Doubts.tsx';
import { Empty } from './Empty.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Keys } from './Keys.tsx';
import { type Command, commandOf } from './keys.ts';
import { Now } from './Now.tsx';
import type { Rules } from './Rules.tsx';
import { SearchBox } from './SearchBox.tsx';

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
  /** The conversations of all tabs, this one's among them. */
  chats: readonly OpenChat[];
  pack: PackText;
  actions: Actions;
  notice: Notice | null;
  /** False where the panel already stands beside the page. */
  offerSidePanel: boolean;
}

/** The panel's pages. */
const PAGES = ['now', 'asked', 'rules'] as const;
type Page = (typeof PAGES)[number];

/** The panel: popup, side panel, practice page and tests show this one component with other data. */
export function Panel({ view, chats, pack, actions, notice, offerSidePanel }: Props) {
  const conversations = view.kind === 'open' ? (view.state?.conversations ?? []) : [];
  const [chosen, choose] = useState<string | null>(null);
  const [page, turnTo] = useState<Page>('now');
  const [query, setQuery] = useState('');
  const [keys, showKeys] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const front = conversations.find((conversation) => conversation.visible)?.conversation ?? null;
  useEffect(() => choose(null), [front]);
  const conversation = conversations.find((other) => other.conversation === (chosen ?? front)) ?? conversations[0] ?? null;
  const rules = page === 'rules';
  const RulesPage = useRulesPage(rules);
  const leaveRules = () => {
    setQuery('');
    turnTo('now');
  };
  useCommands((command) => {
    switch (command.kind) {
      case 'search':
        turnTo('rules');
        search.current?.focus();
        return true;
      case 'keys':
        showKeys(true);
        return true;
      case 'escape':
        if (keys || !rules) return false;
        leaveRules();
        return true;
      default:
        return conversation !== null && obey(command, conversation, actions);
    }
  });
  return (
    <main class="panel">
      <Header conversation={conversation} pack={pack} actions={actions} offerSidePanel={offerSidePanel} showKeys={() => showKeys(true)} />
      {chats.length > 1 && <Chats chats={chats} current={conversation} choose={choose} actions={actions} />}
      <SearchBox
        query={query}
        rules={pack.scope.sections.reduce((count, section) => count + section.rules.length, 0)}
        field={search}
        open={() => turnTo('rules')}
        onQuery={setQuery}
      />
      <Pages page={page} conversation={conversation} turnTo={turnTo} />
      {conversation && <Doubts conversation={conversation} actions={actions} />}
      <div class="page" id="page" role="tabpanel" aria-labelledby={`page-${page}`}>
        {rules ? (
          RulesPage && <RulesPage pack={pack} query={query} field={search} conversation={conversation} actions={actions} />
        ) : conversation ? (
          page === 'now' ? (
            <Now key={conversation.conversation} conversation={conversation} pack={pack} actions={actions} />
          ) : (
            <Asked conversation={conversation} pack={pack} actions={actions} />
          )
        ) : (
          <Empty view={view} actions={actions} />
        )}
      </div>
      <Footer conversation={conversation} notice={notice} actions={actions} />
      {keys && <Keys close={() => showKeys(false)} />}
    </main>
  );
}

/** The page of the rules with its search, which most openings of the panel never need: it is loaded when it is first turned to. */
function useRulesPage(wanted: boolean): typeof Rules | null {
  const [loaded, setLoaded] = useState<{ page: typeof Rules } | null>(null);
  useEffect(() => {
    if (wanted && loaded === null) void import('./Rules.tsx').then(({ Rules: page }) => setLoaded({ page }));
  }, [wanted]);
  return loaded?.page ?? null;
}

/** Does what a key says about the conversation's cards. False where there is nothing to do: then the key is the page's. */
function obey(command: Command, conversation: ConversationState, actions: Actions): boolean {
  if (command.kind === 'answerAll') actions.answerAll(conversation);
  else if (command.kind === 'summary') actions.copySummary(conversation);
  else if (command.kind === 'insert' || command.kind === 'copyLink') {
    const card = currentCards(conversation)[command.position - 1];
    if (!card) return false;
    if (command.kind === 'insert') actions.insert(conversation, card);
    else actions.copyLink(conversation, card);
  } else return false;
  return true;
}

/** Listens to the panel's keys; `obeyed` tells whether a command was one. */
function useCommands(obeyed: (command: Command) => boolean): void {
  const latest = useRef(obeyed);
  latest.current = obeyed;
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const field = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const command = commandOf(event, field);
      if (command === null || (!event.repeat && !latest.current(command))) return;
      event.preventDefault();
      // The reader of the practice console listens in the same page.
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}

/** The tabs of the panel's pages, with what waits on each; arrows move between them. */
function Pages({ page, conversation, turnTo }: { page: Page; conversation: ConversationState | null; turnTo: (page: Page) => void }) {
  const counts: Record<Page, number> = {
    now: conversation ? openCards(conversation).length : 0,
    asked: conversation?.sheet.cards.length ?? 0,
    rules: 0,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = by === 0 ? undefined : PAGES[(PAGES.indexOf(page) + by + PAGES.length) % PAGES.length];
    if (!next) return;
    turnTo(next);
    document.getElementById(`page-${next}`)?.focus();
  };
  return (
    <div class="pages" role="tablist" aria-label={t('pagesLabel')} onKeyDown={onKeyDown}>
      {PAGES.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={`page-${name}`}
          aria-controls="page"
          aria-selected={name === page}
          tabIndex={name === page ? 0 : -1}
          onClick={() => turnTo(name)}
        >
          {t(`page_${name}`)}
          {counts[name] > 0 && <span class="count">{counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}
