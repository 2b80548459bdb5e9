import { useEffect, useRef } from 'preact/hooks';
import { openCards } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** A conversation and the tab that it is open in. */
export interface OpenChat {
  tab: number;
  /** True for the tab that the panel stands beside. */
  here: boolean;
  conversation: ConversationState;
}

/** The conversations of every tab, each with its unanswered requests and a mark where one of them was not seen yet. */
export function Chats({
  chats,
  current,
  choose,
  actions,
}: {
  chats: readonly OpenChat[];
  current: ConversationState | null;
  /** Shows a conversation of this tab. */
  choose: (id: string) => void;
  actions: Actions;
}) {
  const row = useRef<HTMLElement>(null);
  // The row scrolls sideways, so the chat in front may stand outside of it.
  useEffect(
    () => row.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    [current?.conversation],
  );
  const all = chats.map(({ conversation }) => conversation);
  return (
    <nav
      class="chats"
      aria-label={t('conversationsLabel')}
      ref={row}
      onWheel={(event) => {
        event.currentTarget.scrollLeft += event.deltaY;
      }}
    >
      {chats.map(({ tab, here, conversation }) => {
        const open = openCards(conversation);
        const unseen = open.some(({ id }) => !conversation.desk.seen.includes(id));
        const isCurrent = here && conversation.conversation === current?.conversation;
        return (
          <button
            type="button"
            key={`${tab} ${conversation.conversation}`}
            aria-current={isCurrent}
            class={unseen && !isCurrent ? 'unseen' : ''}
            onClick={() => (here ? choose(conversation.conversation) : actions.goTo(tab))}
          >
            {nameOf(conversation, all)}
            {open.length > 0 && (
              <span class="count" title={t(unseen ? 'chatUnseen' : 'chatOpen', open.length)}>
                {open.length}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}

/** Consoles call everybody “Visitor” who gave no name: then the chat's own number tells two apart. */
function nameOf({ customer, conversation }: ConversationState, all: ConversationState[]): string {
  if (customer === null) return conversation;
  return all.filter((other) => other.customer === customer).length > 1 ? `${customer} · ${conversation}` : customer;
}
