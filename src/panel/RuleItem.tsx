import { useId } from 'preact/hooks';
import { languageOf, linksFor, nobody, replyFor, serviceReplyFor, type Told } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import type { Verdict } from '../core/pack.ts';
import { type Entry, marked, type RuleLine } from '../core/rule-search.ts';
import { sectionTitle } from '../core/titles.ts';
import { interfaceLanguage, type TextKey, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';
import { SIGNS } from './signs.ts';

interface Props {
  entry: Entry;
  /** The words searched for, to mark; empty without a search. */
  words: ReadonlySet<string>;
  /** What was found outside of the title, or null. */
  excerpt: string | null;
  open: boolean;
  toggle: () => void;
  pack: PackText;
  conversation: ConversationState | null;
  actions: Actions;
}

/** One rule, or a topic with its rules in several sections: a line that opens to all that the pack says of it. */
export function RuleItem({ entry, words, excerpt, open, toggle, ...rest }: Props) {
  const id = useId();
  const verdicts: Verdict[] = entry.kind === 'triage' ? ['ask'] : [...new Set(entry.lines.map(({ verdict }) => verdict))];
  const language = interfaceLanguage();
  const condition = entry.lines.find((line) => line.condition)?.condition?.[language];
  const under = excerpt ?? condition;
  return (
    <li class="rule">
      <button type="button" class="rule-line" data-rule={entry.id} aria-expanded={open} aria-controls={id} onClick={toggle}>
        {verdicts.map((verdict) => (
          <Sign key={verdict} verdict={verdict} />
        ))}
        <span class="rule-title">
          <Marked text={entry.title[language]} words={words} />
          {under && (
            <span class="meta">
              <Marked text={under} words={words} />
            </span>
          )}
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && <Opened entry={entry} {...rest} />}
      </div>
    </li>
  );
}

function Sign({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`sign ${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      <span class="hidden">{t(`verdict_${verdict}`)}: </span>
    </span>
  );
}

function Marked({ text, words }: { text: string; words: ReadonlySet<string> }) {
  return <>{marked(text, words).map(({ text: piece, hit }, index) => (hit ? <mark key={index}>{piece}</mark> : piece))}</>;
}

function Opened({ entry, pack, conversation, actions }: Pick<Props, 'entry' | 'pack' | 'conversation' | 'actions'>) {
  const language = interfaceLanguage();
  const topic = entry.kind === 'topic' ? pack.topics[entry.id] : undefined;
  const explain = (topic ?? (entry.kind === 'triage' ? pack.triage[entry.id] : undefined))?.explain[language];
  const twin = topic?.twin ? pack.topics[topic.twin] : undefined;
  const told = conversation ?? nobody(language);
  const links = topic ? linksFor({ topic: entry.id }, languageOf(told), pack) : [];
  return (
    <div class="rule-open">
      {explain && <p>{explain}</p>}
      {entry.lines.map((line) => (
        <Line key={line.source} line={line} pack={pack} />
      ))}
      {topic && <p class="meta">{t(`route_${topic.route.replaceAll('-', '_')}` as TextKey)}</p>}
      {twin && entry.lines.some(({ verdict }) => verdict === 'out') && (
        <p class="rule-instead">
          <b>{t('insteadYes')}</b> {twin.title[language]}
        </p>
      )}
      {repliesOf(entry, told, pack).map((reply) => (
        <div key={reply} class="rule-reply">
          <p lang={languageOf(told)}>{reply}</p>
          {conversation && (
            <button type="button" class="button main" onClick={() => actions.insertText(conversation, reply)}>
              {t('insert')}
            </button>
          )}
          <button type="button" class="button" onClick={() => actions.copy(reply)}>
            {t('copy')}
          </button>
        </div>
      ))}
      {links.map(({ title, url }, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {index === links.length - 1 ? t('searchHelp', title) : title}
        </a>
      ))}
      <p class="meta">{t('ruleVersion', pack.pack.title[language], pack.pack.version)}</p>
    </div>
  );
}

/** What one section says: verdict and condition, and where that stands in the document. */
function Line({ line, pack }: { line: RuleLine; pack: PackText }) {
  const language = interfaceLanguage();
  return (
    <div class="rule-section">
      <p class={`rule-verdict ${line.verdict}`}>
        <span aria-hidden="true">{SIGNS[line.verdict]}</span> {t(`verdict_${line.verdict}`)}
      </p>
      {line.condition && <p>{line.condition[language]}</p>}
      <p class="meta">{t('ruleSource', sectionTitle(line.section, pack, language), line.source)}</p>
    </div>
  );
}

/** Every reply of an entry, ready to paste, the one that the conversation offers first. */
function repliesOf({ kind, id, lines }: Entry, told: Told, pack: PackText): string[] {
  const texts = kind === 'topic' ? pack.topics[id] : kind === 'triage' ? pack.triage[id] : pack.service[id];
  const most = Math.max(...Object.values(texts?.replies ?? {}).map((variants) => variants.length), 0);
  const chosen = told.desk.variants[id] ?? 0;
  const all = Array.from({ length: most }, (_, turn) => {
    // What the agent rewrote stands for the reply that is offered, not for its variants.
    const edits = turn === 0 ? told.desk.edits : {};
    const desk = { ...told.desk, edits, variants: { ...told.desk.variants, [id]: chosen + turn } };
    const asker = { ...told, desk };
    return kind === 'service' ? serviceReplyFor(id, asker, pack) : replyFor({ topic: id, verdict: lines[0]?.verdict ?? 'in' }, asker, pack);
  });
  return [...new Set(all.filter((reply) => reply !== null))];
}
