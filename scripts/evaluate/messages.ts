import type { PackText } from '../../src/core/compile.ts';
import { type Card, readConversation } from '../../src/core/conversation.ts';
import type { Judge } from '../../src/core/judge.ts';
import type { Labelled } from './corpus.ts';
import { Tally } from './tally.ts';

/** The cards of a message that stands alone, and the product found in it. */
export function cardsOf(judge: Judge, pack: PackText, text: string): { cards: Card[]; product: string | null } {
  const { sheet, steps } = readConversation([{ id: '0', author: 'customer', text }], judge, pack, { pinned: null, details: null });
  return { cards: steps[0]?.cards ?? [], product: sheet.product };
}

/** Judges messages, each by itself. */
export function tallyMessages(judge: Judge, pack: PackText, messages: readonly Labelled[]): Tally {
  const tally = new Tally();
  for (const message of messages) {
    const { cards, product } = cardsOf(judge, pack, message.text);
    tally.add(message, cards, product);
  }
  return tally;
}
