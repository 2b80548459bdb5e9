import { Check, Pencil, RefreshCw, Undo2, X } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { missingVariables, variantsOf } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { Icon } from './Icon.tsx';
import { MissingValue } from './MissingValue.tsx';
import type { Edit } from './useEdit.ts';

interface Props {
  card: Card;
  /** The reply as it stands. */
  text: string;
  edit: Edit;
  conversation: ConversationState;
  pack: PackText;
  actions: Actions;
}

/** The reply of a card: two lines that open at a click, and what can be changed about it, to be rid of it among the rest. */
export function Reply({ card, text, edit, conversation, pack, actions }: Props) {
  const [expanded, setExpanded] = useState(false);
  const change = useRef<HTMLDivElement>(null);
  const isEditing = edit.draft !== null;
  // The field that had the focus is gone: it goes back to the button that opened it.
  useLayoutEffect(() => (isEditing ? () => change.current?.querySelector('button')?.focus() : undefined), [isEditing]);
  const { desk } = conversation;
  const rewritten = desk.edits[card.topic] !== undefined;
  const variants = rewritten ? 1 : variantsOf(card, conversation, pack);
  // What is typed stays to be changed: only what the conversation itself tells is not asked for.
  const missing = expanded ? missingVariables(card, { ...conversation, desk: { ...desk, values: {} } }, pack) : [];
  const next = () => actions.arrange(conversation, { variants: { ...desk.variants, [card.topic]: (desk.variants[card.topic] ?? 0) + 1 } });
  return (
    <>
      {edit.draft === null ? (
        <button type="button" class="reply" aria-expanded={expanded} title={text} onClick={() => setExpanded(!expanded)}>
          {text}
        </button>
      ) : (
        <Field text={edit.draft} edit={edit} />
      )}
      {missing.map((name) => (
        <MissingValue key={name} name={name} conversation={conversation} actions={actions} />
      ))}
      <div class="change" ref={change}>
        {edit.draft === null ? (
          <Change icon={Pencil} name={t('edit')} act={() => edit.type(text)} />
        ) : (
          <Change icon={Check} name={t('editDone')} act={edit.close} />
        )}
        {edit.draft === null && variants > 1 && <Change icon={RefreshCw} name={t('otherVersion')} act={next} />}
        {rewritten && <Change icon={Undo2} name={t('backToOriginal')} act={edit.restore} />}
        <Change icon={X} name={t('dismiss')} act={() => actions.dismiss(conversation, card)} />
      </div>
    </>
  );
}

function Change({ icon, name, act }: { icon: typeof Pencil; name: string; act: () => void }) {
  return (
    <button type="button" onClick={act}>
      <Icon icon={icon} />
      {name}
    </button>
  );
}

/** The reply while it is being rewritten; as tall as its text. It stays open without the focus, for a button that moves at mousedown gets no click. */
function Field({ text, edit }: { text: string; edit: Edit }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    const borders = area.offsetHeight - area.clientHeight;
    area.style.height = `${area.scrollHeight + borders}px`;
  }, [text]);
  return (
    <textarea
      ref={field}
      class="rewrite"
      aria-label={t('editLabel')}
      rows={2}
      value={text}
      onInput={(event) => edit.type(event.currentTarget.value)}
      onBlur={edit.keep}
      onKeyDown={(event) => event.key === 'Escape' && edit.close()}
    />
  );
}
