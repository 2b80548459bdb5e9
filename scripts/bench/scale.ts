import { type CompiledPack, labelledMessages } from '../../src/core/compile.ts';
import { createJudge } from '../../src/core/judge.ts';
import { CHATTER } from '../../src/core/model.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { syntheticPack } from './synthetic.ts';
import { Times } from './timing.ts';

/** What a judgement costs with so many topics. */
export interface Scale {
  topics: number;
  weights: number;
  vocabulary: number;
  /** Share of the messages whose own topic stands first: the invented pack is judged, not merely walked through. */
  top1: number;
  loadMs: number;
  p50: number;
  p99: number;
  /** The median as a multiple of that with the fewest topics. */
  ratio: number;
}

const SIZES = [60, 600, 6000];
/** Every how many messages of the corpus lend their form to the judged ones. */
const EVERY = 3;
const ROUNDS = 5;

/** Times judgements with packs of growing size over messages of the same form. */
export function scale(source: PackSource, { models }: CompiledPack, corpus: readonly string[]): Scale[] {
  const templates = labelledMessages(source).flatMap(({ text, label }) => (label === CHATTER ? [] : [text]));
  const asked = corpus.filter((_, index) => index % EVERY === 0);
  const results: Scale[] = [];
  for (const topics of SIZES) {
    const pack = syntheticPack(topics, templates, asked, models.asking);
    const warm = createJudge(pack.models, new Set());
    for (const { text } of pack.messages) warm.requests(text);
    const loading = new Times();
    const times = new Times();
    let right = 0;
    for (let round = 0; round < ROUNDS; round++) {
      // A new judge has no repaired word in memory.
      const judge = loading.measure(() => createJudge(pack.models, new Set()));
      for (const { text, topic } of pack.messages) {
        if (times.measure(() => judge.requests(text))[0]?.topic === topic) right++;
      }
    }
    results.push({
      topics,
      weights: pack.weights,
      vocabulary: pack.models.topics.vocabulary.length,
      top1: right / (ROUNDS * pack.messages.length),
      loadMs: loading.quantile(0.5),
      p50: times.quantile(0.5),
      p99: times.quantile(0.99),
      ratio: times.quantile(0.5) / (results[0]?.p50 ?? times.quantile(0.5)),
    });
  }
  return results;
}
