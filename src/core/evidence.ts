import { hasContent } from './form-words.ts';
import type { Model } from './model.ts';
import type { Token } from './normalise.ts';
import type { Part } from './part.ts';
import { pullOf, type Scores } from './score.ts';

/** A range of the original text, in UTF-16 units, end exclusive. */
export type Range = [start: number, end: number];

/** Share of the strongest word's pull from which a word counts as evidence. */
const EVIDENCE_SHARE = 0.3;
/** Most letters of a word that does not count and yet joins its neighbours: «zona de DNS». */
const SHORT = 4;

/** A whole word, of one token or of several that are tied: «e-mail», «panaderia.xyz». */
interface Word {
  range: Range;
  /** False for greetings, politeness and words of form: they never begin or end evidence. */
  content: boolean;
  /** What it says for the topic beyond what it says for others. */
  pull: number;
}

/**
 * The words that pulled towards the topic and away from the average class, joined where only one short word, or such as
 * pulled too, lies between.
 * @returns ranges in order that begin and end with a word of content; where none of these pulled, the one that did the least
 *   harm; empty where the part has none
 */
export function evidence(model: Model, scores: Scores, part: Part, topic: number, rival: number | null): Range[] {
  const words = wordsOf(scores.tokens, part, (token) => {
    const pull = pullOf(model, scores, token, topic, rival);
    return pull.own - Math.max(pull.mean, rival === null ? 0 : 0.5 * pull.rival);
  });
  const content = words.filter((word) => word.content);
  const best = content.reduce<Word | null>((most, word) => (most === null || word.pull > most.pull ? word : most), null);
  if (best === null || best.pull <= 0) return best === null ? [] : [best.range];
  const least = best.pull * EVIDENCE_SHARE;
  const ranges: Range[] = [];
  let between: Word[] = [];
  for (const word of words) {
    if (!word.content || word.pull < least) {
      between.push(word);
      continue;
    }
    const last = ranges[ranges.length - 1];
    const weak = between.filter(({ pull }) => pull < least);
    if (last && (weak.length === 0 || (weak.length === 1 && weak.every(isShort)))) last[1] = word.range[1];
    else ranges.push([...word.range]);
    between = [];
  }
  return ranges;
}

function isShort({ range: [start, end] }: Word): boolean {
  return end - start <= SHORT;
}

/** The whole words of a part; one that reaches beyond it, as an address cut by its dots does, is not cut. */
function wordsOf(tokens: readonly Token[], { from, to }: Part, pullOfToken: (token: number) => number): Word[] {
  const words: Word[] = [];
  for (let begin = 0, end = 1; begin < tokens.length; begin = end++) {
    while (end < tokens.length && isTied(tokens[end - 1] as Token, tokens[end] as Token)) end++;
    if (end <= from || begin >= to) continue;
    const run = tokens.slice(begin, end);
    const pulls = run.map((_, index) => begin + index).filter((token) => token >= from && token < to);
    words.push({
      range: [(run[0] as Token).start, (run[run.length - 1] as Token).end],
      content: run.some(hasContent),
      pull: Math.max(...pulls.map(pullOfToken)),
    });
  }
  return words;
}

/** True for the parts of one word. A dot beside a word of form is rather that of a sentence whose space was forgotten: «hola.necesito». */
function isTied(before: Token, token: Token): boolean {
  return token.tie !== undefined && (token.tie !== '.' || (hasContent(before) && hasContent(token)));
}
