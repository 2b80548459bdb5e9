import { useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { siteOf } from '../core/address.ts';
import { t } from '../i18n.ts';

/** Asks the browser for the agent's own chat console, by its address. */
export function AllowSite() {
  const [address, setAddress] = useState('');
  const [outcome, tell] = useState<{ text: string; failed: boolean } | null>(null);
  const allow = async () => {
    const site = siteOf(/:\/\//.test(address) ? address : `https://${address}`);
    if (site === null) return tell({ text: t('welcomeAllowWrong'), failed: true });
    const granted = await browser.permissions.request({ origins: [`${site}/*`] }).catch(() => false);
    tell(granted ? { text: t('welcomeAllowed', new URL(site).host), failed: false } : { text: t('allowRefused'), failed: true });
  };
  return (
    <form
      class="allow"
      onSubmit={(event) => {
        event.preventDefault();
        void allow();
      }}
    >
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('welcomeAddress')}
        placeholder="chat.example.com"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value.trim())}
      />
      <button type="submit" class="button">
        {t('allow')}
      </button>
      <p class={`notice ${outcome?.failed ? 'failed' : ''}`} role="status">
        {outcome?.text}
      </p>
    </form>
  );
}
