import { useState } from 'preact/hooks';
import type { PackText } from '../core/compile.ts';
import type { Card } from '../core/conversation.ts';
import { type Why as Reasons, why } from '../core/why.ts';
import { interfaceLanguage, t } from '../i18n.ts';
import type { ConversationState } from '../storage.ts';

/** Opens and closes the sentence that says why a card says what it says, with what else it rests on. */
export function Why({ card, conversation, pack }: { card: Card; conversation: ConversationState; pack: PackText }) {
  const [open, setOpen] = useState(false);
  const language = interfaceLanguage();
  const confidence = new Intl.NumberFormat(language, { style: 'percent' }).format(card.confidence);
  return (
    <>
      <button type="button" class="why" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('why')}
      </button>
      {open && (
        <div class="because">
          <p>{sentence(card, conversation, pack)}</p>
          <p class="meta">{t('whyFacts', confidence, pack.pack.title[language], pack.pack.version, card.topic)}</p>
        </div>
      )}
    </>
  );
}

/** One sentence: the words that decided, what they were taken for, the rule, and what was nearly as likely. */
function sentence(card: Card, { messages, sheet }: ConversationState, pack: PackText): string {
  const language = interfaceLanguage();
  const text = messages.find(({ id }) => id === card.message)?.text ?? null;
  const reasons = why(card, text, sheet.product, pack, language);
  const words = new Intl.ListFormat(language).format(reasons.words.map((word) => t('whyQuote', word)));
  const ground = grounded(reasons);
  const said = words === '' ? ground : t('whyWords', words, ground);
  return `${reasons.rival === null ? said : rivalled(said, reasons.rival)}.`;
}

function grounded({ title, ground }: Reasons): string {
  switch (ground.kind) {
    case 'rule':
      return t('whyRule', title, ground.section, ground.source);
    case 'unlisted':
      return t('whyUnlisted', title, ground.product, ground.section, ground.source);
    case 'unsure':
      return t('whyUnsure', title, ground.section, ground.source);
    case 'none':
      return t('whyTriage', title);
  }
}

function rivalled(said: string, { title, margin }: NonNullable<Reasons['rival']>): string {
  const distance = new Intl.NumberFormat(interfaceLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    Math.abs(margin),
  );
  return margin < 0 ? t('whyAhead', said, title, distance) : t('whyBehind', said, title, distance);
}
