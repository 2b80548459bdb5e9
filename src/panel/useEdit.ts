import { useState } from 'preact/hooks';
import type { Card } from '../core/conversation.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { usePause } from './usePause.ts';

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
  const { topic } = card;
  const pause = usePause<string>((text) => actions.arrange(conversation, { edits: withEdit(conversation, topic, text) }));
  return {
    draft,
    type(text) {
      setDraft(text);
      // The first text is the one that the reply has already.
      if (draft !== null) pause.later(text);
    },
    keep: pause.now,
    close() {
      pause.now();
      setDraft(null);
    },
    restore() {
      pause.forget();
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
