import { useEffect, useRef, useState } from 'preact/hooks';
import { replyFor, variantsOf } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** How long after the last key a change is noted, in milliseconds. */
const NOTED_AFTER = 250;

interface Props {
  card: Card;
  conversation: ConversationState;
  pack: PackText;
  actions: Actions;
}

/** A card's reply: two lines, whole on a click, or rewritten in place; what is typed outlives whatever the chat does meanwhile. */
export function Reply({ card, conversation, pack, actions }: Props) {
  const { desk } = conversation;
  const [expanded, setExpanded] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const reply = replyFor(card, conversation, pack) ?? '';
  const isEdited = desk.edits[card.topic] !== undefined;
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => actions.arrange(conversation, { edits: { ...desk.edits, [card.topic]: draft } }), NOTED_AFTER);
    return () => clearTimeout(timer);
  }, [draft]);
  const isWriting = draft !== null;
  useEffect(() => field.current?.focus(), [isWriting]);
  const restore = () => {
    const { [card.topic]: _, ...edits } = desk.edits;
    setDraft(null);
    actions.arrange(conversation, { edits });
  };
  return (
    <>
      {isWriting ? (
        <textarea
          class="rewrite"
          ref={field}
          rows={5}
          aria-label={t('editLabel')}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      ) : (
        <button type="button" class="reply" aria-expanded={expanded} title={reply} onClick={() => setExpanded(!expanded)}>
          {reply}
        </button>
      )}
      <p class="change">
        {isWriting ? (
          <button type="button" class="link" onClick={() => setDraft(null)}>
            {t('editDone')}
          </button>
        ) : (
          <button type="button" class="link" data-action="edit" onClick={() => setDraft(reply)}>
            {t('edit')}
          </button>
        )}
        {isEdited && (
          <button type="button" class="link" onClick={restore}>
            {t('editRestore')}
          </button>
        )}
        {!isWriting && !isEdited && variantsOf(card, conversation, pack) > 1 && (
          <button
            type="button"
            class="link"
            onClick={() =>
              actions.arrange(conversation, { variants: { ...desk.variants, [card.topic]: (desk.variants[card.topic] ?? 0) + 1 } })
            }
          >
            {t('anotherVersion')}
          </button>
        )}
      </p>
    </>
  );
}
