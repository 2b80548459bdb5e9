import type { Model } from './model.ts';
import type { Token } from './normalise.ts';
import type { Part } from './part.ts';
import { pullOf, type Scores } from './score.ts';

/** A range of the original text, in UTF-16 units, end exclusive. */
export type Range = [start: number, end: number];

/** Share of the strongest word's pull from which a word counts as evidence. */
const EVIDENCE_SHARE = 0.3;

/** The words that pulled towards the topic and away from the average class, joined where only one short word lies between. */
export function evidence(model: Model, scores: Scores, part: Part, topic: number, rival: number | null): Range[] {
  const { tokens } = scores;
  const pulls: number[] = [];
  for (let t = part.from; t < part.to; t++) {
    const pull = pullOf(model, scores, t, topic, rival);
    pulls.push(pull.own - Math.max(pull.mean, rival === null ? 0 : 0.5 * pull.rival));
  }
  const strongest = Math.max(...pulls);
  const ranges: Range[] = [];
  pulls.forEach((pull, index) => {
    const token = tokens[part.from + index] as Token;
    if (pull < strongest * EVIDENCE_SHARE || token.kind === 'mark' || token.end - token.start < 2) return;
    const last = ranges[ranges.length - 1];
    const previous = tokens[part.from + index - 1];
    const between = tokens[part.from + index - 2];
    const joins = last && (previous?.end === last[1] || (between?.end === last[1] && previous && previous.end - previous.start <= 4));
    if (last && joins) last[1] = token.end;
    else ranges.push([token.start, token.end]);
  });
  return ranges;
}
