import { linksFor, replyFor } from '../core/answer.ts';
import type { PackText } from '../core/compile.ts';
import { EMPTY_DESK } from '../core/desk.ts';
import type { Verdict } from '../core/pack.ts';
import { rule as ruleOn } from '../core/scope.ts';
import { sectionTitle, topicTitle } from '../core/titles.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

interface Props {
  rule: { topic: string; verdict: Verdict; source: string; section: string };
  pack: PackText;
  conversation: ConversationState | null;
  actions: Actions;
}

/** All that the pack says about one rule, and its reply in the language of the chat, or of the interface where there is none. */
export function RuleText({ rule, pack, conversation, actions }: Props) {
  const language = interfaceLanguage();
  const topic = pack.topics[rule.topic];
  if (!topic) return null;
  const told = conversation ?? { sheet: emptySheet(language), desk: EMPTY_DESK, customer: null, agent: null };
  const verdict = conversation ? (ruleOn(pack.scope, rule.topic, conversation.sheet.product)?.verdict ?? rule.verdict) : rule.verdict;
  const twin = topic.twin && topicTitle(topic.twin, pack, language);
  const asked = { topic: rule.topic, verdict };
  const reply = replyFor(asked, told, pack) ?? '';
  const links = linksFor(asked, told.desk.language ?? told.sheet.language, pack);
  return (
    <div class="rule-text">
      <p>{topic.explain[language]}</p>
      {twin && <p class="meta">{rule.verdict === 'out' ? t('ruleInstead', twin) : t('ruleTwin', twin)}</p>}
      <p class="said">{reply}</p>
      <p class="links">
        {links.map((link) => (
          <a key={link.url} href={link.url} target="_blank" rel="noreferrer">
            {link.title}
          </a>
        ))}
      </p>
      <p class="do">
        {conversation && (
          <button type="button" class="button main" onClick={() => actions.insert(conversation, asked)}>
            {t('insert')}
          </button>
        )}
        <button type="button" class="button" onClick={() => actions.copy(reply)}>
          {t('copy')}
        </button>
      </p>
      <p class="meta">{t('ruleSource', sectionTitle(rule.section, pack, language), rule.source, pack.pack.version)}</p>
    </div>
  );
}

function emptySheet(language: ConversationState['sheet']['language']): ConversationState['sheet'] {
  return { turn: [], cards: [], product: null, productPinned: false, language, domain: null, customerMessages: 0 };
}
