import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n.ts';
import { KEYS } from './keys.ts';

/** The table of keys, over the panel; Escape or its button closes it. */
export function Keys({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    dialog.current?.showModal();
    return () => (activeElement as HTMLElement | null)?.focus();
  }, []);
  return (
    <dialog class="keys" ref={dialog} aria-label={t('keysTitle')} onClose={close}>
      <h2>{t('keysTitle')}</h2>
      <KeyTable keys={KEYS} />
      <button type="button" class="button main" onClick={close}>
        {t('close')}
      </button>
    </dialog>
  );
}

/** What each of some keys does, and where the browser's own shortcuts are changed. */
export function KeyTable({ keys: table }: { keys: readonly (typeof KEYS)[number][] }) {
  return (
    <>
      <dl>
        {table.map(([keys, does]) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`key_${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{t('keysRemap')}</p>
    </>
  );
}
