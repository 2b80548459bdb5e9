import type { Card } from '../../src/core/conversation.ts';
import type { Labelled } from './corpus.ts';
import { share } from './share.ts';

/** Counts of judged messages that become the printed figures. */
export class Tally {
  single = 0;
  first = 0;
  firstThree = 0;
  silent = 0;
  nothing = 0;
  shownForNothing = 0;
  asked = 0;
  found = 0;
  shown = 0;
  right = 0;
  refusals = 0;
  rightRefusals = 0;
  named = 0;
  rightProduct = 0;
  readonly topics = new Map<string, { asked: number; first: number; firstThree: number }>();
  readonly confusions = new Map<string, number>();

  /**
   * Counts one message.
   * @param found the product that was found in it, or null
   */
  add({ intents, product }: Labelled, cards: readonly Card[], found: string | null): void {
    const accepted = (card: Card) => intents.some((topics) => topics.includes(card.topic));
    const refusals = cards.filter((card) => card.verdict === 'out');
    this.refusals += refusals.length;
    this.rightRefusals += refusals.filter(accepted).length;
    if (product) {
      this.named++;
      if (found === product) this.rightProduct++;
    }
    if (intents.length === 0) {
      this.nothing++;
      if (cards.length > 0) this.shownForNothing++;
    } else if (intents.length === 1) this.addSingle(intents[0] as string[], cards);
    else {
      this.asked += intents.length;
      this.found += intents.filter((topics) => cards.some((card) => topics.includes(card.topic))).length;
      this.shown += cards.length;
      this.right += cards.filter(accepted).length;
    }
  }

  private addSingle(accepted: string[], cards: readonly Card[]): void {
    const best = accepted[0] as string;
    const topic = this.topics.get(best) ?? { asked: 0, first: 0, firstThree: 0 };
    this.topics.set(best, topic);
    this.single++;
    topic.asked++;
    const first = cards[0]?.topic;
    if (first === undefined) this.silent++;
    if (first !== undefined && accepted.includes(first)) {
      this.first++;
      topic.first++;
    } else {
      const pair = `${best} → ${first ?? '(nothing)'}`;
      this.confusions.set(pair, (this.confusions.get(pair) ?? 0) + 1);
    }
    if (cards.slice(0, 3).some((card) => accepted.includes(card.topic))) {
      this.firstThree++;
      topic.firstThree++;
    }
  }

  /** Prints the figures. */
  print(title: string): void {
    console.log(`\n${title}`);
    console.log(
      `  single requests   ${this.single}: top-1 ${share(this.first, this.single)}, top-3 ${share(this.firstThree, this.single)}, nothing shown ${share(this.silent, this.single)}`,
    );
    if (this.asked > 0)
      console.log(`  several requests  ${this.asked}: recall ${share(this.found, this.asked)}, precision ${share(this.right, this.shown)}`);
    if (this.nothing > 0) console.log(`  asks nothing      ${this.nothing}: cards on ${share(this.shownForNothing, this.nothing)}`);
    if (this.refusals > 0) console.log(`  refusals shown    ${this.refusals}: precision ${share(this.rightRefusals, this.refusals)}`);
    if (this.named > 0) console.log(`  product named     ${this.named}: right ${share(this.rightProduct, this.named)}`);
  }

  /** Prints the figures of each topic, and which topics are taken for which. */
  printDetails(): void {
    console.log(`\n${'topic'.padEnd(28)} asked  top-1  top-3`);
    for (const [topic, { asked, first, firstThree }] of [...this.topics].toSorted(([a], [b]) => a.localeCompare(b))) {
      console.log(`${topic.padEnd(28)} ${String(asked).padStart(5)}  ${share(first, asked)}  ${share(firstThree, asked)}`);
    }
    console.log('\nworst confusions');
    for (const [pair, count] of [...this.confusions].toSorted(([, a], [, b]) => b - a).slice(0, 20))
      console.log(`${String(count).padStart(5)}  ${pair}`);
  }
}
