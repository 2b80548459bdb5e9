import { SearchX } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import type { Verdict } from '../core/pack.ts';
import { createRuleSearch, searchWords } from '../core/rule-search.ts';
import { sectionTitle } from '../core/titles.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { RuleText } from './RuleText.tsx';
import { State } from './State.tsx';
import { SIGNS } from './signs.ts';

const VERDICTS = ['in', 'conditional', 'guide', 'out', 'billing'] as const;

type Line = PackText['scope']['sections'][number]['rules'][number] & { section: string };

interface Props {
  pack: PackText;
  query: string;
  conversation: ConversationState | null;
  actions: Actions;
}

/** The whole pack: its sections with their rules, and of them those that a search and the filters leave. */
export function Rules({ pack, query, conversation, actions }: Props) {
  const search = useMemo(() => createRuleSearch(pack), [pack]);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [section, setSection] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const language = interfaceLanguage();
  const words = searchWords(query);
  const found = search.find(query);
  const lines = pack.scope.sections
    .filter(({ id }) => section === '' || id === section)
    .flatMap(({ id, rules }) => rules.map((rule) => ({ ...rule, section: id })))
    .filter((rule) => (verdict === null || rule.verdict === verdict) && found.includes(rule.topic));
  // A search is ranked, and tells a rule of several sections once; without one the rules stand as the scope document has them.
  const alike = (a: Line, b: Line) => a.topic === b.topic && a.verdict === b.verdict;
  const shown =
    words.length === 0
      ? lines
      : lines
          .filter((line, index) => lines.findIndex((other) => alike(other, line)) === index)
          .toSorted((a, b) => found.indexOf(a.topic) - found.indexOf(b.topic));
  const sectionsOf = (line: Line) =>
    lines.filter((other) => alike(other, line)).map((other) => sectionTitle(other.section, pack, language));
  return (
    <div class="rules">
      <div class="filters">
        {VERDICTS.map((name) => (
          <button
            type="button"
            key={name}
            class={`filter ${name}`}
            aria-pressed={verdict === name}
            onClick={() => setVerdict(verdict === name ? null : name)}
          >
            <span class="sign" aria-hidden="true">
              {SIGNS[name]}
            </span>{' '}
            {t(`verdict_${name}`)}
          </button>
        ))}
        <select class="chip" aria-label={t('sectionLabel')} value={section} onChange={(event) => setSection(event.currentTarget.value)}>
          <option value="">{t('sectionAll')}</option>
          {pack.scope.sections.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      </div>
      <p class="hidden" role="status">
        {t('rulesFound', shown.length)}
      </p>
      {shown.length === 0 && <State icon={SearchX} title={t('rulesNone')} help={t('rulesNoneHelp')} />}
      <ul>
        {shown.map((rule, index) => {
          const id = `${rule.section}:${rule.topic}`;
          const begins = words.length === 0 && shown[index - 1]?.section !== rule.section;
          return (
            <li key={id} class={rule.verdict}>
              {begins && <h2>{sectionTitle(rule.section, pack, language)}</h2>}
              <button
                type="button"
                class="rule"
                aria-expanded={open === id}
                onKeyDown={moveByArrows}
                onClick={() => setOpen(open === id ? null : id)}
              >
                <span class="sign" role="img" aria-label={t(`verdict_${rule.verdict}`)}>
                  {SIGNS[rule.verdict]}
                </span>
                <span>
                  <b>
                    <Marked text={pack.topics[rule.topic]?.title[language] ?? rule.topic} words={words} />
                  </b>
                  <span class="meta">
                    {[rule.condition?.[language], ...(words.length > 0 ? sectionsOf(rule) : [])].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </button>
              {open === id && <RuleText rule={rule} pack={pack} conversation={conversation} actions={actions} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A text in which the words that begin as the searched ones are marked. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return text.split(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/u).map((piece, index) => {
    const isFound = words.some((word) => searchWords(piece)[0]?.startsWith(word));
    return isFound ? <mark key={index}>{piece}</mark> : piece;
  });
}

/** The arrows go from rule to rule; from the first one up they return to the search. */
function moveByArrows(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rules = [...document.querySelectorAll<HTMLElement>('.rules .rule')];
  const at = rules.indexOf(document.activeElement as HTMLElement);
  if (by === 0 || at < 0) return;
  event.preventDefault();
  (rules[at + by] ?? (by < 0 ? document.querySelector<HTMLElement>('.search input') : null))?.focus();
}
