import type { PackedModels } from '../../src/core/compile.ts';
import { type Feature, topicFeatures } from '../../src/core/features.ts';
import { ASKS, numberArray, type PackedModel } from '../../src/core/model.ts';
import { type Token, tokenise } from '../../src/core/normalise.ts';
import { threeBytes } from '../../src/core/pack-model.ts';
import { random } from '../../src/core/random.ts';

/** A pack of invented topics, and messages that ask for one of them each. */
export interface SyntheticPack {
  models: PackedModels;
  messages: { text: string; topic: string }[];
  /** Weights that the topic model holds. */
  weights: number;
}

const EXAMPLES = 8;
/** Words that a topic has of its own; another topic may have the same word. */
const OWN_WORDS = 12;
/** Words of all topics together, for 60 topics; grows with the square root of their number, as vocabularies do. */
const STOCK_OF_60 = 1500;
/** Words that belong to no topic. */
const COMMON_WORDS = 300;
/** Share of a message's longer words that are its topic's own. */
const OWN_SHARE = 0.6;
/** Share of a judged message's longer words that hold a typing error; in the corpus the model does not know one in twelve. */
const TYPO_SHARE = 0.08;
/** Shortest word of a template that is replaced; shorter ones are «de», «que», «con». */
const LONGER_WORD = 4;
/** As in `compile.ts`: messages that a feature must stand in, and most weights of a topic model. */
const RAREST = 2;
const MOST_WEIGHTS = 200_000;
/** Weight of a word that stands in every example of its topic and nowhere else; large enough that the right one of thousands is sure. */
const STRONGEST = 30;

type Random = ReturnType<typeof random>;

/**
 * Invents a pack: real messages with their longer words replaced, so that lengths, marks and connectors are those of
 * real ones. The same arguments give the same pack.
 *
 * Training thousands of classes takes gigabytes, for every feature has a weight for every class while it trains. So the
 * weights are counted, not trained: the share of a topic's examples that hold a feature, times how few topics hold it.
 * Then, as `compile.ts` does, the largest {@link MOST_WEIGHTS} are kept.
 * @param templates messages whose form the examples take
 * @param asked messages whose form the judged ones take
 * @param asking the model that tells requests from chatter; it does not depend on the number of topics, and is told to take all for requests
 */
export function syntheticPack(topics: number, templates: readonly string[], asked: readonly string[], asking: PackedModel): SyntheticPack {
  const next = random(topics);
  const stock = words(Math.round(STOCK_OF_60 * Math.sqrt(topics / 60)) + COMMON_WORDS, next);
  const common = stock.splice(0, COMMON_WORDS);
  const shelves = Array.from({ length: topics }, () => Array.from({ length: OWN_WORDS }, () => pick(stock, next)));
  const forms = templates.map((text) => ({ text, tokens: tokenise(text) }));
  const counting = new Counting();
  shelves.forEach((own, topic) => {
    const examples = Array.from({ length: EXAMPLES }, () => {
      const form = pick(forms, next);
      return tokenise(reworded(form.text, form.tokens, own, common, next, 0));
    });
    counting.add(topic, examples);
  });
  const { model, weights } = counting.model(topics, next);
  const messages = asked.map((text) => {
    const topic = Math.floor(next() * topics);
    return { text: reworded(text, tokenise(text), shelves[topic] as string[], common, next, TYPO_SHARE), topic: `t${topic}` };
  });
  return { models: { topics: model, asking: { ...asking, bias: asking.classes.map((id) => (id === ASKS ? 20 : 0)) } }, messages, weights };
}

const ONSETS = 'b c d f g j l m n p r s t v br cr tr pl ch'.split(' ');
const VOWELS = 'a e i o u'.split(' ');

/** Different invented words of two to four syllables. */
function words(count: number, next: Random): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const syllables = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(ONSETS, next) + pick(VOWELS, next));
    const word = syllables.join('');
    if (word.length > LONGER_WORD) found.add(word);
  }
  return [...found];
}

function pick<T>(list: readonly T[], next: Random): T {
  return list[Math.floor(next() * list.length)] as T;
}

function reworded(
  text: string,
  tokens: readonly Token[],
  own: readonly string[],
  common: readonly string[],
  next: Random,
  typos: number,
): string {
  let result = '';
  let end = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.form.length < LONGER_WORD) continue;
    const word = next() < OWN_SHARE ? pick(own, next) : pick(common, next);
    result += text.slice(end, token.start) + (next() < typos ? mistyped(word, next) : word);
    end = token.end;
  }
  return result + text.slice(end);
}

/** A word without one of its inner letters. */
function mistyped(word: string, next: Random): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}

/** Counts in how many examples of each topic each feature stands. Flat arrays: there are millions of counts. */
class Counting {
  private readonly places = new Map<number, number>();
  private readonly hashes: number[] = [];
  /** Of each feature: its family's share. */
  private readonly shares: number[] = [];
  /** Of each feature: examples and topics that hold it. */
  private readonly frequency: number[] = [];
  private readonly breadth: number[] = [];
  /** Of each pair of feature and topic that occurs. */
  private readonly features: number[] = [];
  private readonly topics: number[] = [];
  private readonly counts: number[] = [];
  private readonly words = new Map<string, number>();
  private examples = 0;

  add(topic: number, examples: readonly (readonly Token[])[]): void {
    const counts = new Map<number, number>();
    for (const tokens of examples) {
      for (const place of new Set(topicFeatures(tokens).map((feature) => this.placeOf(feature))))
        counts.set(place, (counts.get(place) ?? 0) + 1);
      for (const { form, kind } of tokens) {
        if (kind === 'word' && form.length >= LONGER_WORD) this.words.set(form, (this.words.get(form) ?? 0) + 1);
      }
    }
    for (const [place, count] of counts) {
      this.frequency[place] = (this.frequency[place] as number) + count;
      this.breadth[place] = (this.breadth[place] as number) + 1;
      this.features.push(place);
      this.topics.push(topic);
      this.counts.push(count);
    }
    this.examples += examples.length;
  }

  private placeOf({ hash, weight }: Omit<Feature, 'token'>): number {
    const known = this.places.get(hash);
    if (known !== undefined) return known;
    this.places.set(hash, this.hashes.length);
    this.shares.push(weight);
    this.frequency.push(0);
    this.breadth.push(0);
    return this.hashes.push(hash) - 1;
  }

  model(topicCount: number, next: Random): { model: PackedModel; weights: number } {
    const order = [...this.hashes.keys()].filter((place) => (this.frequency[place] as number) >= RAREST);
    order.sort((a, b) => (this.hashes[a] as number) - (this.hashes[b] as number));
    const rarityStep = (Math.log(this.examples + 1) + 1) / 255;
    const rarity = order.map((place) => Math.log((this.examples + 1) / ((this.frequency[place] as number) + 1)) + 1);
    const weightStep = STRONGEST / 127;
    const rows = this.largestWeights(topicCount, next);
    const sorted = order.map((place) => rows.get(place) ?? []);
    const kept = sorted.flat();
    return {
      weights: kept.length,
      model: {
        classes: Array.from({ length: topicCount }, (_, topic) => `t${topic}`),
        hashes: base64(threeBytes(Uint32Array.from(order, (place) => this.hashes[place] as number))),
        rarity: base64(Uint8Array.from(rarity, (value) => Math.round(value / rarityStep))),
        rarityStep,
        counts: base64(numberArray(topicCount + 1).from(sorted.map((row) => row.length))),
        targets: base64(numberArray(topicCount).from(kept.map(({ topic }) => topic))),
        weights: base64(Int8Array.from(kept, ({ value }) => Math.min(127, Math.round(value / weightStep)))),
        weightStep,
        bias: Array.from({ length: topicCount }, () => 0),
        vocabulary: this.vocabulary(),
      },
    };
  }

  /** The largest {@link MOST_WEIGHTS} that are not nothing, by the place of their feature. A little chance keeps weights from being equal. */
  private largestWeights(topicCount: number, next: Random): Map<number, { topic: number; value: number }[]> {
    const values = Float64Array.from(this.features, (place, at) => {
      if ((this.frequency[place] as number) < RAREST) return 0;
      const rare = 1 - Math.log(this.breadth[place] as number) / Math.log(topicCount);
      return STRONGEST * (this.shares[place] as number) * ((this.counts[at] as number) / EXAMPLES) * rare * (0.9 + 0.2 * next());
    });
    const sizes = values.toSorted();
    const smallest = Math.max(sizes[Math.max(0, sizes.length - MOST_WEIGHTS)] ?? 0, STRONGEST / 127);
    const rows = new Map<number, { topic: number; value: number }[]>();
    values.forEach((value, at) => {
      if (value < smallest) return;
      const row = rows.get(this.features[at] as number) ?? [];
      rows.set(this.features[at] as number, row);
      row.push({ topic: this.topics[at] as number, value });
    });
    return rows;
  }

  /** As `train.ts` does: words of the examples, most frequent first. */
  private vocabulary(): string[] {
    const kept = [...this.words].filter(([, count]) => count >= 3);
    return kept.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
  }
}

function base64(array: Uint8Array | Int8Array | Uint16Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
