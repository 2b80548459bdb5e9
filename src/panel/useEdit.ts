import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../core/conversation.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** How long the agent must pause before what they type is kept, in milliseconds. */
const PAUSE = 300;

/** The rewriting of one card's reply. */
export interface Edit {
  /** The text as it is being typed; null while nothing is. */
  draft: string | null;
  /** Begins to rewrite, or goes on. */
  type(text: string): void;
  /** Keeps at once what was typed; the typing may go on. */
  keep(): void;
  /** Ends the typing; what was typed stays. */
  close(): void;
  /** Takes back the pack's own reply. */
  restore(): void;
  /** The conversation as it will be once what is typed is kept, so that no word of it is missing before. */
  edited: ConversationState;
}

/**
 * Rewrites the reply of a card. What is typed lives here, so that neither a message that arrives nor another repaint changes
 * it; the worker is told at each pause, at the end, and when the card goes.
 * @param original the reply at present
 */
export function useEdit(card: Card, original: string, conversation: ConversationState, actions: Actions): Edit {
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const { topic } = card;
  const keep = () => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    const { text } = pending.current;
    pending.current = null;
    actions.arrange(conversation, { edits: withEdit(conversation, topic, text) });
  };
  // The newest conversation counts, not that of the key press: other cards may have been rewritten since.
  const latest = useRef(keep);
  latest.current = keep;
  useLayoutEffect(() => () => latest.current(), []);
  return {
    draft,
    type(text) {
      setDraft(text);
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = null;
      if (draft === null) return;
      pending.current = { text, timer: setTimeout(() => latest.current(), PAUSE) };
    },
    keep,
    close() {
      keep();
      setDraft(null);
    },
    restore() {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = null;
      setDraft(null);
      actions.arrange(conversation, { edits: withEdit(conversation, topic, '') });
    },
    edited:
      draft === null || draft === original
        ? conversation
        : { ...conversation, desk: { ...conversation.desk, edits: withEdit(conversation, topic, draft) } },
  };
}

/** The edits of a conversation with one more; without words it is none, and the pack's reply stands again. */
function withEdit({ desk }: ConversationState, topic: string, text: string): Record<string, string> {
  const { [topic]: _, ...others } = desk.edits;
  return text.trim() === '' ? others : { ...others, [topic]: text };
}
