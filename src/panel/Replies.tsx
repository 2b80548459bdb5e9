import { Star } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { serviceReplyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState, OwnReply, Profile } from '../storage.ts';
import type { Actions } from './actions.ts';
import { Icon } from './Icon.tsx';
import { OwnReplyForm } from './OwnReplyForm.tsx';
import { useProfile, withFavourite, withRecent } from './useProfile.ts';

/** A reply that belongs to no topic: the pack's, or the agent's own. */
interface Offer {
  /** As the profile names it. */
  name: string;
  title: string;
  text: string;
  own: OwnReply | null;
}

/** Replies of no topic, closed until asked for: the favourites, those used last, the pack's, the agent's own. */
export function Replies({ conversation, pack, actions }: { conversation: ConversationState; pack: PackText; actions: Actions }) {
  const [profile, change] = useProfile();
  const [writing, write] = useState<OwnReply | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const isWriting = writing !== null;
  // The form that had the focus is gone.
  useLayoutEffect(() => (isWriting ? () => add.current?.focus() : undefined), [isWriting]);
  const keep = (reply: OwnReply) => {
    change((stored) => ({ ...stored, own: [...stored.own.filter(({ id }) => id !== reply.id), reply] }));
    write(null);
  };
  const remove = (reply: OwnReply) => {
    change((stored) => ({ ...stored, own: stored.own.filter(({ id }) => id !== reply.id) }));
    actions.tell({ text: t('ownRemoved', reply.title), failed: false, undo: () => keep(reply) });
  };
  return (
    <details class="others">
      <summary>{t('otherReplies')}</summary>
      <ul>
        {offersOf(conversation, pack, profile).map((offer) => {
          const { name, title, text, own } = offer;
          return (
            <li key={name}>
              <button
                type="button"
                class="icon star"
                aria-pressed={profile.favourites.includes(name)}
                aria-label={t('favourite', title)}
                title={t('favourite', title)}
                onClick={() => change((stored) => withFavourite(stored, name))}
              >
                <Icon icon={Star} />
              </button>
              <span title={text}>{title}</span>
              <button
                type="button"
                class="button"
                onClick={() => {
                  actions.insertText(conversation, text);
                  change((stored) => withRecent(stored, name));
                }}
              >
                {t('insert')}
              </button>
              <button type="button" class="button" onClick={() => actions.copy(text)}>
                {t('copy')}
              </button>
              {own && (
                <>
                  <button type="button" class="button" onClick={() => write(own)}>
                    {t('edit')}
                  </button>
                  <button type="button" class="button" onClick={() => remove(own)}>
                    {t('remove')}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {writing ? (
        <OwnReplyForm key={writing.id} reply={writing} keep={keep} close={() => write(null)} />
      ) : (
        <button ref={add} type="button" class="button" onClick={() => write({ id: crypto.randomUUID(), title: '', text: '' })}>
          {t('ownAdd')}
        </button>
      )}
    </details>
  );
}

/** Every reply once: the favourites, then those used last, then the rest as they stand. */
function offersOf(conversation: ConversationState, pack: PackText, { own, favourites, recent }: Profile): Offer[] {
  const language = interfaceLanguage();
  const all: Offer[] = [
    ...Object.entries(pack.service).map(([id, { title }]) => ({
      name: `service:${id}`,
      title: title[language],
      text: serviceReplyFor(id, conversation, pack) ?? '',
      own: null,
    })),
    ...own.map((reply) => ({ name: `own:${reply.id}`, title: reply.title, text: reply.text, own: reply })),
  ];
  const first = [...new Set([...favourites, ...recent])].flatMap((name) => all.filter((offer) => offer.name === name));
  return [...first, ...all.filter((offer) => !first.includes(offer))];
}
