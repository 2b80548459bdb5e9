import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedVariable } from '../core/answer.ts';
import { t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** How long the agent must pause before a value is kept, in milliseconds. */
const PAUSE = 300;

/** A value that the reply names and the conversation does not tell; while it is empty, the reply's own fallback stands. */
export function MissingValue({ name, conversation, actions }: { name: AskedVariable; conversation: ConversationState; actions: Actions }) {
  const { values } = conversation.desk;
  const [typed, setTyped] = useState(values[name] ?? '');
  const keep = () => {
    const { [name]: before, ...others } = values;
    const value = typed.trim();
    if (value !== (before ?? '')) actions.arrange(conversation, { values: value === '' ? others : { ...others, [name]: value } });
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="missing">
      {t(`variable_${name}`)}
      <input type="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} onBlur={keep} />
    </label>
  );
}
