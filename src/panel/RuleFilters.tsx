import type { PackText } from '../core/compile.ts';
import type { Verdict } from '../core/pack.ts';
import type { RuleFilter } from '../core/rule-search.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import { SIGNS } from './signs.ts';

/** The verdicts that rules have. */
const VERDICTS: Verdict[] = ['in', 'conditional', 'guide', 'out', 'billing'];

/** Narrows the rules down to a verdict and a section; a pressed chip pressed again lets all verdicts in. */
export function RuleFilters({ pack, filter, setFilter }: { pack: PackText; filter: RuleFilter; setFilter: (filter: RuleFilter) => void }) {
  return (
    <div class="rule-filters">
      <div role="group" aria-label={t('rulesVerdict')}>
        {VERDICTS.map((verdict) => (
          <button
            type="button"
            key={verdict}
            class={verdict}
            aria-pressed={filter.verdict === verdict}
            onClick={() => setFilter({ ...filter, verdict: filter.verdict === verdict ? null : verdict })}
          >
            <span aria-hidden="true">{SIGNS[verdict]}</span> {t(`verdict_${verdict}`)}
          </button>
        ))}
      </div>
      <select
        class="chip"
        aria-label={t('rulesSection')}
        value={filter.section ?? ''}
        onChange={(event) => setFilter({ ...filter, section: event.currentTarget.value || null })}
      >
        <option value="">{t('rulesEverySection')}</option>
        {pack.scope.sections.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[interfaceLanguage()]}
          </option>
        ))}
      </select>
    </div>
  );
}
