import type { Feature } from './features.ts';
import type { PackedModel } from './model.ts';
import type { Token } from './normalise.ts';
import { packModel } from './pack-model.ts';
import { random } from './random.ts';
import { softmax } from './softmax.ts';
import { mapInSteps, type Steps, within } from './steps.ts';

/** Something whose class is known: a message, a draft, whatever {@link Purpose.featuresOf} reads. */
export interface Labelled<Said> {
  said: Said;
  label: string;
}

/** Features that hang on no token; one may occur several times. */
export type Bag = readonly Omit<Feature, 'token'>[];

/** What a model is for. */
export interface Purpose<Said> {
  /** What the model sees of an example; asked once for each. */
  featuresOf: (said: Said) => Bag;
  /** How often each example is gone through where those of other models are gone through once; for models with few of them. */
  repeats?: number;
  /** Examples that a feature must stand in to count. */
  rarest: number;
  /** How many weights are kept at most, the largest, each in one byte. */
  mostWeights: number;
}

/**
 * How the model is trained; every figure was chosen by cross-validation over the pack's own examples. Each step sees a
 * random half of a message's features, so that the weights do not lean on one obvious word.
 */
const TRAINING = { seeds: [1, 2, 3, 4], epochs: 2, settled: 1, rate: 0.45, slowing: 0.5 };

/** Sharpness of the softmax over unit-length messages. */
const SCALE = 5;

/** A class whose probability is off by less moves no weight: most classes are none of most messages, and moving them all takes as long as reading them. */
const LEAST_ERROR = 0.004;

/** How many examples make a step. */
const STEP = 16;

/**
 * Trains a multinomial logistic regression (softmax) by stochastic gradient descent with per-feature steps (Adagrad).
 * Deterministic: the same examples in the same order give the same bytes.
 * @param examples classes appear in order of their first example; none give a model without classes
 * @param vocabulary words that the model carries along; see {@link vocabularyOf}
 */
export function* train<Said>(
  examples: readonly Labelled<Said>[],
  { featuresOf, repeats = 1, rarest, mostWeights }: Purpose<Said>,
  vocabulary: string[] = [],
): Steps<PackedModel> {
  const classes = [...new Set(examples.map((example) => example.label))];
  const { rows, ...table } = yield* within(0, 0.2, vectorise(examples, classes, featuresOf, rarest));
  const repeated = Array.from({ length: repeats }, () => rows).flat();
  const trained = yield* within(0.2, 0.9, descend(repeated, table.hashes.length, classes.length));
  return yield* within(0.9, 1, packModel({ ...table, ...trained, classes, vocabulary }, mostWeights));
}

/** An example as the descent sees it: its class, and its features, each once, with their values. */
interface Row {
  label: number;
  index: Uint32Array;
  value: Float32Array;
}

/** The features that are not too rare, by ascending hash, and the rows over them, which are of unit length. */
interface Table {
  hashes: Uint32Array;
  rarity: Uint8Array;
  rarityStep: number;
  rows: Row[];
}

function* vectorise<Said>(
  examples: readonly Labelled<Said>[],
  classes: readonly string[],
  featuresOf: (said: Said) => Bag,
  rarest: number,
): Steps<Table> {
  const numbering = new Numbering();
  const toRow = ({ said, label }: Labelled<Said>) => numbering.rowOf(featuresOf(said), classes.indexOf(label));
  const counted = yield* within(0, 0.9, mapInSteps(examples, toRow));
  const { hashes, counts } = numbering;
  const kept = [...hashes.keys()].filter((number) => (counts[number] as number) >= rarest);
  kept.sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  const places = new Int32Array(hashes.length).fill(-1);
  kept.forEach((number, place) => {
    places[number] = place;
  });
  const all = counted.length + 1;
  const rarityStep = (Math.log(all) + 1) / 255;
  const rarity = Uint8Array.from(kept, (number) => Math.round((Math.log(all / ((counts[number] as number) + 1)) + 1) / rarityStep));
  const rows = yield* within(
    0.9,
    1,
    mapInSteps(counted, (row) => weigh(row, places, rarity)),
  );
  return { hashes: Uint32Array.from(kept, (number) => hashes[number] as number), rarity, rarityStep, rows };
}

/** Numbers features as they come, so that each is looked up once; which are too rare and where they stand is seen after. */
class Numbering {
  /** For each feature its hash, and the number of rows that hold it. */
  readonly hashes: number[] = [];
  readonly counts: number[] = [];
  /** The numbers by hash, which is taken as signed: maps are faster with small whole numbers. */
  private readonly numbers = new Map<number, number>();
  /** For each feature the last row that held it, and its place in that row. */
  private readonly rows: number[] = [];
  private readonly places: number[] = [];
  private made = 0;

  /** A row whose `index` holds numbers, and whose values are sums of shares. */
  rowOf(bag: Bag, label: number): Row {
    const row = this.made++;
    const index: number[] = [];
    const value: number[] = [];
    for (const { hash, weight } of bag) {
      const number = this.numberOf(hash);
      if (this.rows[number] === row) {
        const place = this.places[number] as number;
        value[place] = (value[place] as number) + weight;
        continue;
      }
      this.rows[number] = row;
      this.places[number] = index.push(number) - 1;
      value.push(weight);
      this.counts[number] = (this.counts[number] as number) + 1;
    }
    return { label, index: new Uint32Array(index), value: new Float32Array(value) };
  }

  private numberOf(hash: number): number {
    const known = this.numbers.get(hash | 0);
    if (known !== undefined) return known;
    const number = this.hashes.push(hash) - 1;
    this.numbers.set(hash | 0, number);
    this.counts.push(0);
    this.rows.push(-1);
    this.places.push(0);
    return number;
  }
}

/** Turns a row of numbers into one over the kept features, by their places: weighted by rarity, of unit length. In place. */
function weigh({ label, index, value }: Row, places: Int32Array, rarity: Uint8Array): Row {
  let count = 0;
  let squared = 0;
  for (let k = 0; k < index.length; k++) {
    const place = places[index[k] as number] as number;
    if (place < 0) continue;
    const weighted = (value[k] as number) * (rarity[place] as number);
    index[count] = place;
    value[count++] = weighted;
    squared += weighted * weighted;
  }
  const length = Math.sqrt(squared) || 1;
  for (let k = 0; k < count; k++) value[k] = (value[k] as number) / length;
  return { label, index: index.subarray(0, count), value: value.subarray(0, count) };
}

/** What all classes make of a feature (`weights[feature * classes + class]`), and the constant score of each class. */
interface Weights {
  weights: Float32Array;
  bias: Float32Array;
}

/** The mean of several descents with other seeds: one alone moves by a few hundredths with every line of the pack. */
function* descend(rows: readonly Row[], featureCount: number, classCount: number): Steps<Weights> {
  const mean = { weights: new Float32Array(featureCount * classCount), bias: new Float32Array(classCount) };
  const { seeds } = TRAINING;
  for (const [at, seed] of seeds.entries()) {
    yield* within(at / seeds.length, (at + 1) / seeds.length, descendOnce(rows, random(seed), mean));
  }
  return mean;
}

/** One descent; adds its share to the mean. */
function* descendOnce(rows: readonly Row[], next: () => number, mean: Weights): Steps<void> {
  const { epochs, settled, seeds } = TRAINING;
  const descent = new Descent(rows, mean, next);
  const order = [...rows.keys()];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    const rate = TRAINING.rate / (1 + epoch * TRAINING.slowing);
    for (const [at, number] of order.entries()) {
      if (at % STEP === 0) yield (epoch + at / order.length) / epochs;
      descent.step(rows[number] as Row, rate);
    }
    // The mean of the later epochs is steadier than the last one, which leans on the messages that it saw last.
    if (epoch < settled) continue;
    const share = 1 / seeds.length / (epochs - settled);
    add(descent.weights, share * SCALE, mean.weights);
    add(descent.bias, share, mean.bias);
  }
}

function add(values: Float32Array, share: number, sum: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (values[at] as number) * share;
}

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * The state of one descent. `read` goes through all classes for four features at once: that is twice as fast as one by one.
 */
class Descent implements Weights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** For each feature the sum of its squared values so far: what has moved far moves less. */
  private readonly squares: Float32Array;
  /** For each class its probability, and then how far that is from the truth. */
  private readonly scores: Float32Array;
  /** The classes that a step moves. */
  private readonly wrong: Uint16Array;
  /** The features that a step sees, as offsets into `weights`, and their values; filled up with nothings to a multiple of four. */
  private readonly offsets: Uint32Array;
  private readonly values: Float32Array;

  constructor(
    rows: readonly Row[],
    { weights, bias }: Weights,
    private readonly next: () => number,
  ) {
    this.weights = new Float32Array(weights.length);
    this.bias = new Float32Array(bias.length);
    this.squares = new Float32Array(weights.length / bias.length || 0).fill(1e-3);
    this.scores = new Float32Array(bias.length);
    this.wrong = new Uint16Array(bias.length);
    const most = rows.reduce((length, { index }) => Math.max(length, index.length), 0) + 3;
    this.offsets = new Uint32Array(most);
    this.values = new Float32Array(most);
  }

  /** Moves the weights towards one example. */
  step(row: Row, rate: number): void {
    const { bias, scores } = this;
    const count = this.drop(row);
    scores.set(bias);
    this.read(count);
    softmax(scores);
    scores[row.label] = (scores[row.label] as number) - 1;
    for (let c = 0; c < scores.length; c++) bias[c] = (bias[c] as number) - rate * 0.05 * (scores[c] as number);
    this.size(count, rate);
    this.write(count);
  }

  /** Chooses the half of an example that the step sees, by the bits of a random number; it counts twice, so that the whole weighs the same. */
  private drop({ index, value }: Row): number {
    const { offsets, values, next } = this;
    const classCount = this.scores.length;
    let count = 0;
    let bits = 0;
    for (let k = 0; k < index.length; k++) {
      if (k % 32 === 0) bits = next() * 2 ** 32;
      // Written always, kept where the bit says so: no branch that nobody can foresee.
      offsets[count] = (index[k] as number) * classCount;
      values[count] = 2 * (value[k] as number);
      count += (bits >>> (k % 32)) & 1;
    }
    for (; count % 4 > 0; count++) {
      offsets[count] = 0;
      values[count] = 0;
    }
    return count;
  }

  /** Adds to the scores what the seen features say. */
  private read(count: number): void {
    const { offsets, values, weights, scores } = this;
    for (let k = 0; k < count; k += 4) {
      const [a, b, c, d] = [offsets[k] as number, offsets[k + 1] as number, offsets[k + 2] as number, offsets[k + 3] as number];
      const va = SCALE * (values[k] as number);
      const vb = SCALE * (values[k + 1] as number);
      const vc = SCALE * (values[k + 2] as number);
      const vd = SCALE * (values[k + 3] as number);
      for (let i = 0; i < scores.length; i++) {
        scores[i] =
          (scores[i] as number) +
          va * (weights[a + i] as number) +
          vb * (weights[b + i] as number) +
          vc * (weights[c + i] as number) +
          vd * (weights[d + i] as number);
      }
    }
  }

  /** Turns the values of the seen features into the sizes of their steps. */
  private size(count: number, rate: number): void {
    const { offsets, values, squares } = this;
    for (let k = 0; k < count; k++) {
      const feature = (offsets[k] as number) / this.scores.length;
      const value = values[k] as number;
      const square = (squares[feature] as number) + value * value;
      squares[feature] = square;
      values[k] = (rate * value) / Math.sqrt(square);
    }
  }

  /** Moves the weights of the seen features, each by its size, against the error of each class that is off by enough to matter. */
  private write(count: number): void {
    const { offsets, values, weights, scores, wrong } = this;
    let classes = 0;
    for (let c = 0; c < scores.length; c++) if (Math.abs(scores[c] as number) > LEAST_ERROR) wrong[classes++] = c;
    for (let k = 0; k < count; k++) {
      const offset = offsets[k] as number;
      const size = values[k] as number;
      for (let i = 0; i < classes; i++) {
        const c = wrong[i] as number;
        weights[offset + c] = (weights[offset + c] as number) - size * (scores[c] as number);
      }
    }
  }
}

/** The words of messages that a typo may be repaired to, most frequent first: longer ones that occur three times. */
export function* vocabularyOf(messages: readonly (readonly Token[])[]): Steps<string[]> {
  const counts = new Map<string, number>();
  for (const [at, tokens] of messages.entries()) {
    if (at % STEP === 0) yield at / messages.length;
    for (const token of tokens) {
      if (token.kind === 'word' && token.form.length >= 4) counts.set(token.form, (counts.get(token.form) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}
