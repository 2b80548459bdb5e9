import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';

/** How many requests of a conversation are unanswered. */
export function openCount({ sheet }: ConversationState): number {
  return sheet.cards.filter((card) => !card.answered).length;
}

/** The conversations of the tab, each with its unanswered requests. */
export function Chats({
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
            {nameOf(conversation, conversations)}
            {open > 0 && <span class="count">{open}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** Consoles call everybody “Visitor” who gave no name: then the chat's own number tells two apart. */
function nameOf({ customer, conversation }: ConversationState, all: ConversationState[]): string {
  if (customer === null) return conversation;
  return all.filter((other) => other.customer === customer).length > 1 ? `${customer} · ${conversation}` : customer;
}
