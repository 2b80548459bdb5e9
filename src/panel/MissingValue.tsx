import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AskedVariable } from '../core/answer.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** How long the agent must pause before a value is kept, in milliseconds. */
const PAUSE = 300;

/** A value that the reply names and the conversation does not tell; while it is empty, the reply's own fallback stands. */
export function MissingValue({ name, conversation, actions }: { name: AskedVariable; conversation: ConversationState; actions: Actions }) {
  const { values } = conversation.desk;
  const stored = values[name] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  // What was not typed here is not told: the field of another card may have got the value since.
  const pending = useRef<string | null>(null);
  const keep = () => {
    if (pending.current === null) return;
    const value = pending.current.trim();
    pending.current = null;
    const { [name]: _, ...others } = values;
    if (value !== stored) actions.arrange(conversation, { values: value === '' ? others : { ...others, [name]: value } });
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useLayoutEffect(() => () => latest.current(), []);
  useLayoutEffect(() => {
    if (pending.current === null) setTyped((text) => (text?.trim() === stored ? text : null));
  }, [stored]);
  return (
    <label class="missing">
      {t(`variable_${name}`)}
      <input
        type="text"
        value={typed ?? stored}
        onInput={({ currentTarget: { value } }) => {
          pending.current = value;
          setTyped(value);
        }}
        onBlur={keep}
      />
    </label>
  );
}
