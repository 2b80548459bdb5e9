import { useLayoutEffect, useState } from 'preact/hooks';
import type { AskedVariable } from '../core/answer.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { usePause } from './usePause.ts';

/** A value that the reply names and the conversation does not tell; while it is empty, the reply's own fallback stands. */
export function MissingValue({ name, conversation, actions }: { name: AskedVariable; conversation: ConversationState; actions: Actions }) {
  const { values } = conversation.desk;
  const stored = values[name] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const pause = usePause<string>((text) => {
    const value = text.trim();
    const { [name]: _, ...others } = values;
    if (value !== stored) actions.arrange(conversation, { values: value === '' ? others : { ...others, [name]: value } });
  });
  // While nothing waits here, the field of another card may have got the value.
  useLayoutEffect(() => {
    if (!pause.waits()) setTyped((text) => (text?.trim() === stored ? text : null));
  }, [stored]);
  return (
    <label class="missing">
      {t(`variable_${name}`)}
      <input
        type="text"
        value={typed ?? stored}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          pause.later(value);
        }}
        onBlur={pause.now}
      />
    </label>
  );
}
