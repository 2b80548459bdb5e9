import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import type { OwnReply } from '../storage.ts';

/** Writes a reply of the agent's own, or changes one. */
export function OwnReplyForm({ reply, keep, close }: { reply: OwnReply; keep: (reply: OwnReply) => void; close: () => void }) {
  const [title, setTitle] = useState(reply.title);
  const [text, setText] = useState(reply.text);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        keep({ ...reply, title: title.trim(), text: text.trim() });
      }}
    >
      <input
        ref={first}
        required
        pattern=".*\S.*"
        aria-label={t('ownTitle')}
        placeholder={t('ownTitle')}
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <textarea
        required
        rows={3}
        aria-label={t('ownText')}
        placeholder={t('ownText')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        // A text of spaces only is none, but `required` takes it for one, and a text area has no pattern.
        onBlur={({ currentTarget: { value } }) => value.trim() === '' && setText('')}
      />
      <button type="submit" class="button main">
        {t('save')}
      </button>
      <button type="button" class="button" onClick={close}>
        {t('cancel')}
      </button>
    </form>
  );
}
