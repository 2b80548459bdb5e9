import { Search, SearchX } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import { type Entry, indexRules, listRules, type RuleFilter, type RuleSearch } from '../core/rule-search.ts';
import { finishInTurns } from '../core/steps.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { RuleFilters } from './RuleFilters.tsx';
import { RuleItem } from './RuleItem.tsx';
import { State } from './State.tsx';

interface Props {
  pack: PackText;
  query: string;
  /** Where the query is typed: the arrows lead from it into the list and back. */
  field: RefObject<HTMLInputElement | null>;
  conversation: ConversationState | null;
  actions: Actions;
}

const EVERYTHING: RuleFilter = { verdict: null, section: null };
const NO_WORDS: ReadonlySet<string> = new Set();
/** One index a pack, also where the agent turns the page and comes back. */
const INDEXES = new WeakMap<PackText, RuleSearch>();

/** The whole pack: a tree of sections and rules, and the rules that a search finds. */
export function Rules({ pack, query, field, conversation, actions }: Props) {
  const [filter, setFilter] = useState(EVERYTHING);
  const [opened, setOpened] = useState<string | null>(null);
  const searching = query.trim() !== '';
  const search = useSearch(pack);
  const listed = useMemo(() => listRules(pack, filter), [pack, filter]);
  const found = useMemo(() => (searching && search ? search(query, filter) : null), [search, query, filter]);
  const filtering = filter.verdict !== null || filter.section !== null;
  const list = useRef<HTMLDivElement>(null);
  useArrows(field, list, searching);
  const itemProps = (key: string) => ({
    open: opened === key,
    toggle: () => setOpened(opened === key ? null : key),
    pack,
    conversation,
    actions,
  });
  return (
    <div class="rules" ref={list}>
      <RuleFilters pack={pack} filter={filter} setFilter={setFilter} />
      <p class={found ? 'meta' : 'hidden'} role="status">
        {found ? (found.length === 1 ? t('rulesFoundOne') : t('rulesFound', found.length)) : ''}
      </p>
      {searching && found === null ? (
        <State icon={Search} title={t('loading')} help="" />
      ) : (found ?? listed).length === 0 ? (
        <State icon={SearchX} title={t('rulesNone')} help={t('rulesNoneHelp')}>
          {filtering && (
            <button type="button" class="button" onClick={() => setFilter(EVERYTHING)}>
              {t('rulesClear')}
            </button>
          )}
        </State>
      ) : found ? (
        <ul aria-label={t('rulesLabel')}>
          {found.map(({ entry, words, excerpt }) => (
            <RuleItem
              key={`${entry.kind} ${entry.id}`}
              entry={entry}
              words={words}
              excerpt={excerpt}
              {...itemProps(`${entry.kind} ${entry.id}`)}
            />
          ))}
        </ul>
      ) : (
        branches(pack, listed).map(({ id, title, entries }) => (
          <details key={id} open={filtering}>
            <summary>
              {title} <span class="count">{entries.length}</span>
            </summary>
            <ul>
              {entries.map((entry) => (
                <RuleItem key={entry.id} entry={entry} words={NO_WORDS} excerpt={null} {...itemProps(`${id}/${entry.id}`)} />
              ))}
            </ul>
          </details>
        ))
      )}
    </div>
  );
}

/** The search over a pack; null until its index is built, which is done in turns so that nobody's typing waits. */
function useSearch(pack: PackText): RuleSearch | null {
  const [, setBuilt] = useState<RuleSearch | null>(null);
  useEffect(() => {
    if (INDEXES.has(pack)) return;
    const stop = new AbortController();
    finishInTurns(indexRules(pack), { signal: stop.signal }).then(
      (search) => {
        INDEXES.set(pack, search);
        setBuilt(() => search);
      },
      // Only leaving the page stops it.
      () => undefined,
    );
    return () => stop.abort();
  }, [pack]);
  return INDEXES.get(pack) ?? null;
}

interface Branch {
  id: string;
  title: string;
  entries: Entry[];
}

/** The sections with their rules in the document's order, and what belongs to none of them last. */
function branches(pack: PackText, entries: readonly Entry[]): Branch[] {
  const language = interfaceLanguage();
  const topics = new Map(entries.flatMap((entry) => (entry.kind === 'topic' ? [[entry.id, entry]] : [])));
  const sections = pack.scope.sections.map(
    ({ id, title, rules }): Branch => ({
      id,
      title: title[language],
      entries: rules.flatMap(({ topic, source }) => {
        const entry = topics.get(topic);
        const lines = entry?.lines.filter((line) => line.section === id && line.source === source) ?? [];
        return entry && lines.length > 0 ? [{ ...entry, lines }] : [];
      }),
    }),
  );
  const others = entries.filter(({ kind }) => kind !== 'topic');
  return [...sections, { id: ' service', title: t('rulesService'), entries: others }].filter((branch) => branch.entries.length > 0);
}

/** Arrows move the focus from the search through what is shown and back; Enter in the search opens the first that it found. */
function useArrows(field: RefObject<HTMLInputElement | null>, list: RefObject<HTMLDivElement | null>, searching: boolean): void {
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = stopsIn(list.current);
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (at < 0 && document.activeElement !== field.current) return;
      if (event.key === 'Enter' && at < 0 && searching) stops[0]?.click();
      else if (event.key === 'ArrowDown') stops[at + 1]?.focus();
      else if (event.key === 'ArrowUp') (at === 0 ? field.current : stops[at - 1])?.focus();
      else return;
      event.preventDefault();
    };
    field.current?.addEventListener('keydown', onKey, { signal: stop.signal });
    list.current?.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [searching]);
}

/** The lines that the arrows stop at: not those of a section that is closed. */
function stopsIn(list: HTMLElement | null): HTMLElement[] {
  const all = [...(list?.querySelectorAll<HTMLElement>('summary, .rule-line') ?? [])];
  return all.filter((line) => line.tagName === 'SUMMARY' || line.closest('details')?.open !== false);
}
