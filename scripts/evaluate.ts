import { readFileSync } from 'node:fs';
import { labelledDrafts, labelledMessages, type PackedModels, trainModels } from '../src/core/compile.ts';
import { type Card, readConversation } from '../src/core/conversation.ts';
import { trainDrafts } from '../src/core/drafts.ts';
import { createGuard, type GuardDraft } from '../src/core/guard.ts';
import { createJudge, type Judge } from '../src/core/judge.ts';
import type { Author, Message } from '../src/core/message.ts';
import { CHATTER } from '../src/core/model.ts';
import { finish } from '../src/core/steps.ts';
import { compiledPack, PACK_DIRECTORY } from './compiled-pack.ts';
import { readPack } from './read-pack.ts';

// Measures the judge on tests/corpus and, with `--cross-validate`, on the pack's own examples, each judged by a model that never saw it.

/** A message and what it asks: one list of acceptable topics for each request, best first; empty where it asks nothing. */
interface Labelled {
  text: string;
  intents: string[][];
  product?: string | null;
}

const { text: pack, models, drafts } = compiledPack();
const FOLDS = 5;

function judgeOf(packed: PackedModels): Judge {
  return createJudge(packed, new Set(Object.keys(pack.triage)));
}

function cardsOf(judge: Judge, text: string): { cards: Card[]; product: string | null } {
  const { sheet, steps } = readConversation([{ id: '0', author: 'customer', text }], judge, pack, { product: null });
  return { cards: steps[0]?.cards ?? [], product: sheet.product };
}

/** Counts that become the printed figures. */
class Tally {
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

function share(part: number, whole: number): string {
  return whole === 0 ? '    -' : (part / whole).toFixed(3);
}

function readLines<T = Labelled>(file: string): T[] {
  return readFileSync(`tests/corpus/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function measure(title: string, judge: Judge, messages: readonly Labelled[], details: boolean): void {
  const tally = new Tally();
  for (const message of messages) {
    const { cards, product } = cardsOf(judge, message.text);
    tally.add(message, cards, product);
  }
  tally.print(title);
  if (details) tally.printDetails();
}

interface LabelledConversation {
  product: string | null;
  turns: { from: Author; text: string; intents?: string[][] }[];
}

function measureConversations(judge: Judge): void {
  const conversations: LabelledConversation[] = JSON.parse(readFileSync('tests/corpus/dev_conversations.json', 'utf8'));
  let asked = 0;
  let accepted = 0;
  let empty = 0;
  let shownForEmpty = 0;
  let products = 0;
  for (const { product, turns } of conversations) {
    const messages = turns.map(({ from, text }, index): Message => ({ id: String(index), author: from, text }));
    const { sheet, steps } = readConversation(messages, judge, pack, { product: null });
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

/** A draft and the exclusions that it breaks; none where it may be sent. */
interface JudgedDraft {
  text: string;
  violates: string[];
}

/** Prints the figures of warnings, counted over pairs of draft and topic. */
function measureDrafts(title: string, judged: readonly JudgedDraft[], guardOf: (index: number) => GuardDraft): void {
  let right = 0;
  let shown = 0;
  let broken = 0;
  let falseAlarms = 0;
  judged.forEach(({ text, violates }, index) => {
    const topics = guardOf(index)(text).map(({ topic }) => topic);
    right += topics.filter((topic) => violates.includes(topic)).length;
    shown += topics.length;
    broken += violates.length;
    if (violates.length === 0 && topics.length > 0) falseAlarms++;
  });
  const clean = judged.filter(({ violates }) => violates.length === 0).length;
  console.log(`\n${title}`);
  console.log(
    `  drafts            ${judged.length}: F1 ${share(2 * right, shown + broken)}, precision ${share(right, shown)}, recall ${share(right, broken)}`,
  );
  console.log(`  may be sent       ${clean}: warned of ${share(falseAlarms, clean)}`);
}

/** Guards every draft of the pack by models trained on the other folds; the replies stay in training. */
function crossValidateDrafts(): void {
  const source = readPack(PACK_DIRECTORY);
  const written = Object.values(source.drafts?.topics ?? {}).reduce(
    (sum, { breaks, keeps }) => sum + breaks.length + keeps.length,
    source.drafts?.keeps.length ?? 0,
  );
  const all = labelledDrafts(source);
  const guards = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = all.filter((_, index) => index >= written || index % FOLDS !== fold);
    return createGuard(models.topics, finish(trainDrafts(rest, models.topics)));
  });
  const judged = all.slice(0, written).map(({ text, breaks }) => ({ text, violates: breaks === null ? [] : [breaks] }));
  measureDrafts(`the pack's own drafts, ${FOLDS}-fold cross-validation`, judged, (index) => guards[index % FOLDS] as GuardDraft);
}

/** Judges every message of the pack by a model trained on the other folds. */
function crossValidate(): void {
  const all = labelledMessages(readPack(PACK_DIRECTORY));
  const tally = new Tally();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = all.filter((_, index) => index % FOLDS !== fold);
    const judge = judgeOf(finish(trainModels(rest)));
    for (const { text, label } of all.filter((_, index) => index % FOLDS === fold)) {
      tally.add({ text, intents: label === CHATTER ? [] : [[label]] }, cardsOf(judge, text).cards, null);
    }
  }
  tally.print(`the pack's own messages, ${FOLDS}-fold cross-validation`);
}

const judge = judgeOf(models);
measure('written messages (dev.jsonl)', judge, readLines('dev.jsonl'), true);
measure('messages of real people (dev_real.jsonl)', judge, readLines('dev_real.jsonl'), false);
measureConversations(judge);
const guardDraft = createGuard(models.topics, drafts);
measureDrafts('drafts of agents (dev_drafts.jsonl)', readLines<JudgedDraft>('dev_drafts.jsonl'), () => guardDraft);
if (process.argv.includes('--cross-validate')) {
  crossValidate();
  crossValidateDrafts();
}
