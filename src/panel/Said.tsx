import type { Card, Sheet } from '../core/conversation.ts';
import { t } from '../i18n.ts';

interface Piece {
  text: string;
  card: Card | null;
}

/** Cuts a message at the borders of the evidence of its cards; where two cards claim a word, the first keeps it. */
export function pieces(text: string, cards: readonly Card[]): Piece[] {
  const marks = cards.flatMap((card) => card.evidence.map(([start, end]) => ({ start, end, card }))).toSorted((a, b) => a.start - b.start);
  const cut: Piece[] = [];
  let at = 0;
  for (const { start, end, card } of marks) {
    if (start < at || end > text.length) continue;
    if (start > at) cut.push({ text: text.slice(at, start), card: null });
    cut.push({ text: text.slice(start, end), card });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), card: null });
  return cut;
}

/** The customer's newest turn, the words that decided each card underlined in its verdict's colour. */
export function Said({ sheet }: { sheet: Sheet }) {
  return (
    <section class="said" aria-label={t('saidLabel')} tabIndex={0}>
      {sheet.turn.map((message) => (
        <p key={message.id}>
          {pieces(
            message.text,
            sheet.cards.filter((card) => card.message === message.id),
          ).map(({ text, card }, index) =>
            card ? (
              <mark key={index} class={card.verdict} title={t(`verdict_${card.verdict}`)}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </section>
  );
}
