import type es from '../public/_locales/es/messages.json';
import { browser } from './browser.ts';
import type { Language } from './core/pack.ts';
import type { Obstacle } from './messages.ts';

/** A text of the interface; every key stands in each file of `public/_locales`. */
export type TextKey = keyof typeof es;

/** The interface's text in the browser's language; `$1`, `$2` … in it are replaced by `values`. */
export function t(key: TextKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** The language of the interface, for texts that come from the pack; Spanish where it has none of the three. */
export function interfaceLanguage(): Language {
  const language = browser.i18n.getUILanguage().slice(0, 2);
  return language === 'pt' || language === 'en' ? language : 'es';
}

/** Why a reply does not stand in the composer, and where it is instead. */
export function notInserted(reason: Obstacle, copied: boolean): string {
  return copied ? t('insertedByClipboard', t(`reason_${reason.replaceAll('-', '_')}` as TextKey)) : t('insertFailed');
}
