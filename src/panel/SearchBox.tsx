import { Search } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '../i18n.ts';
import { Icon } from './Icon.tsx';

/** The field in which the rules are searched; it stands on every page. */
export function SearchBox({
  query,
  rules,
  field,
  open,
  onQuery,
}: {
  query: string;
  /** How many rules there are to search. */
  rules: number;
  field: RefObject<HTMLInputElement | null>;
  /** Shows what there is to search. Not at the focus alone: whoever comes by Tab may be on the way to the cards. */
  open: () => void;
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
        onClick={open}
        onInput={(event) => {
          onQuery(event.currentTarget.value);
          open();
        }}
      />
      <kbd title={t('key_search')}>/</kbd>
    </search>
  );
}
