import { Search } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '../i18n.ts';
import { Icon } from './Icon.tsx';

/** The field in which the rules are searched; it stands on every page. */
export function SearchBox({
  query,
  rules,
  field,
  onFocus,
  onQuery,
}: {
  query: string;
  /** How many rules there are to search. */
  rules: number;
  field: RefObject<HTMLInputElement | null>;
  onFocus: () => void;
  onQuery: (query: string) => void;
}) {
  return (
    <search class="search">
      <Icon icon={Search} />
      <input
        ref={field}
        type="search"
        aria-label={t('searchLabel', rules)}
        placeholder={t('searchLabel', rules)}
        value={query}
        onFocus={onFocus}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          const first = document.querySelector<HTMLElement>('.rules .rule');
          event.preventDefault();
          first?.focus();
          if (event.key === 'Enter') first?.click();
        }}
      />
      <kbd title={t('key_search')}>/</kbd>
    </search>
  );
}
