import type { PackText } from '../../src/core/compile.ts';
import { readConversation } from '../../src/core/conversation.ts';
import type { Judge } from '../../src/core/judge.ts';
import type { Author, Message } from '../../src/core/message.ts';
import { share } from './share.ts';

/** A conversation: the product it tells, and of each customer's turn what it asks: acceptable topics for each request. */
export interface LabelledConversation {
  product: string | null;
  turns: { from: Author; text: string; intents?: string[][] }[];
}

/** Prints the figures of whole conversations. */
export function measureConversations(judge: Judge, pack: PackText, conversations: readonly LabelledConversation[]): void {
  let asked = 0;
  let accepted = 0;
  let empty = 0;
  let shownForEmpty = 0;
  let products = 0;
  for (const { product, turns } of conversations) {
    const messages = turns.map(({ from, text }, index): Message => ({ id: String(index), author: from, text }));
    const { sheet, steps } = readConversation(messages, judge, pack, { pinned: null, details: null });
    if (sheet.product === product) products++;
    turns.forEach(({ intents }, index) => {
      if (!intents) return;
      const cards = steps.find((step) => step.message === String(index))?.cards ?? [];
      if (intents.length === 0) {
        empty++;
        if (cards.length > 0) shownForEmpty++;
      } else {
        asked++;
        if (intents.some((topics) => cards.some((card) => topics.includes(card.topic)))) accepted++;
      }
    });
  }
  console.log('\nconversations');
  console.log(`  turns that ask    ${asked}: an accepted card on ${share(accepted, asked)}`);
  console.log(`  turns that do not ${empty}: cards on ${share(shownForEmpty, empty)}`);
  console.log(`  product           ${conversations.length}: right ${share(products, conversations.length)}`);
}
