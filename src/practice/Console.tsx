import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { type Chat, hasEnded, useChats } from './useChats.ts';

/** How much faster customers write when the agent asks for it. */
const FAST = 6;

/** A simulated chat console. Its markup is read like any console's (src/sites/practice.ts). */
export function Console() {
  const [fast, setFast] = useState(false);
  const { chats, tell } = useChats(fast ? FAST : 1);
  const [chosen, choose] = useState<string | null>(null);
  const current = chats.find((chat) => chat.customer.id === chosen) ?? chats[0] ?? null;
  const currentId = current?.customer.id;
  useEffect(() => {
    if (currentId && current?.unread) tell({ kind: 'read', chat: currentId });
  }, [currentId, current?.unread]);
  return (
    <div class="console">
      <header class="bar">
        <div>
          <h1>{t('practiceTitle')}</h1>
          <p class="meta" title={t('practiceIntro')}>
            {t('practiceIntro')}
          </p>
        </div>
        <label class="faster">
          <input type="checkbox" checked={fast} onChange={(event) => setFast(event.currentTarget.checked)} /> {t('practiceFaster')}
        </label>
        <a class="meta" href="practice.html?tour" target="_top">
          {t('tourLabel')}
        </a>
        <a class="meta" href="training.html" target="_top">
          {t('openTraining')}
        </a>
        <button type="button" class="button" onClick={() => tell({ kind: 'restart' })}>
          {t('practiceRestart')}
        </button>
      </header>
      <nav class="list" aria-label={t('practiceChats')}>
        {chats.map((chat) => (
          <button type="button" key={chat.customer.id} aria-current={chat === current} onClick={() => choose(chat.customer.id)}>
            <span data-practice-customer={chat.customer.id}>{chat.customer.name}</span>
            {chat.unread && <span class="unread" role="img" aria-label="•" />}
          </button>
        ))}
      </nav>
      <main class="stage">
        {chats.map((chat) => (
          <ChatPane
            key={chat.customer.id}
            chat={chat}
            hidden={chat !== current}
            send={(text) => tell({ kind: 'answer', chat: chat.customer.id, text })}
          />
        ))}
      </main>
    </div>
  );
}

function ChatPane({ chat, hidden, send }: { chat: Chat; hidden: boolean; send: (text: string) => void }) {
  const end = useRef<HTMLDivElement>(null);
  const { customer, messages } = chat;
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [messages.length, chat.typing, hidden]);
  return (
    <section class="pane" hidden={hidden}>
      <div class="messages" data-practice-chat={customer.id}>
        <div class="line system" data-message={`${customer.id}-joined`} data-author="system">
          <p>{t('practiceJoined', customer.name)}</p>
        </div>
        {messages.map((message) => (
          <div class={`line ${message.author}`} key={message.id} data-message={message.id} data-author={message.author}>
            <p>{message.text}</p>
          </div>
        ))}
        {chat.typing && <p class="meta typing">{t('practiceTyping', customer.name)}</p>}
        {hasEnded(chat) && <p class="meta typing">{t('practiceEnd')}</p>}
        <div ref={end} />
      </div>
      <Composer customer={customer.id} send={send} />
    </section>
  );
}

function Composer({ customer, send }: { customer: string; send: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = () => {
    if (text.trim() === '') return;
    send(text.trim());
    setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        data-practice-composer={customer}
        rows={4}
        value={text}
        placeholder={t('practiceComposer')}
        aria-label={t('practiceComposer')}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <button type="submit" class="button main">
        {t('practiceSend')}
      </button>
    </form>
  );
}
