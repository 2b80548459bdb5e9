import { CHATTER, type Model, type PackedModel, unpack } from './model.ts';
import { type Token, tokenise } from './normalise.ts';
import { createRepair } from './repair.ts';
import { probabilities, type Scores, scoreTokens } from './score.ts';
import { type Clause, clauses } from './segment.ts';

/** A range of the original text, in UTF-16 units, end exclusive. */
export type Range = [start: number, end: number];

/** One thing that a message asks for. */
export interface Request {
  /** Topic or triage entry. */
  topic: string;
  /** Calibrated probability, 0 to 1. */
  confidence: number;
  /** The words that decided, in order, never overlapping. */
  evidence: Range[];
  /** The next best topic and how far behind it is (difference of probabilities), or null where nothing else was likely. */
  runnerUp: { topic: string; margin: number } | null;
}

/** Thresholds of showing; chosen by cross-validation over the pack's own examples, never on the measuring corpus. */
export const SHOWING = {
  /** Least confidence of a card when the message holds one request. */
  single: 0.22,
  /** Least confidence of each card when it holds several. */
  several: 0.4,
  /** What every further request costs against reading the message as one. */
  splitPenalty: 1.1,
  /** Most cards of one message. */
  most: 5,
};

/** Judges messages with one pack's model. */
export interface Judge {
  /** The requests of a message in the order in which they are written, at most five; empty where it asks nothing. */
  requests(text: string): Request[];
}

/** Makes a judge; unpacking happens once, here. */
export function createJudge(packed: PackedModel): Judge {
  const model = unpack(packed);
  const repair = createRepair(model.vocabulary);
  return {
    requests(text) {
      const tokens = repair(tokenise(text));
      if (tokens.length === 0) return [];
      const scores = scoreTokens(model, tokens);
      const parts = partition(model, scores, clauses(text, tokens));
      const least = parts.length > 1 ? SHOWING.several : SHOWING.single;
      const found: Request[] = [];
      for (const part of parts) {
        const request = part.best.confidence >= least ? toRequest(model, scores, tokens, part) : null;
        if (request && !found.some((other) => other.topic === request.topic)) found.push(request);
      }
      return found.slice(0, SHOWING.most);
    },
  };
}

interface Best {
  topic: number;
  confidence: number;
  second: number;
  secondConfidence: number;
  /** Logarithm of the confidence, or of «asks nothing» where that is likelier. */
  worth: number;
}

interface Part {
  from: number;
  to: number;
  best: Best;
}

function bestOf(model: Model, chances: Float32Array): Best {
  const chatter = model.classes.indexOf(CHATTER);
  let topic = -1;
  let second = -1;
  for (let c = 0; c < chances.length; c++) {
    if (c === chatter) continue;
    if (topic < 0 || (chances[c] as number) > (chances[topic] as number)) {
      second = topic;
      topic = c;
    } else if (second < 0 || (chances[c] as number) > (chances[second] as number)) second = c;
  }
  const nothing = chatter < 0 ? 0 : (chances[chatter] as number);
  const confidence = chances[topic] as number;
  return {
    topic,
    confidence: nothing > confidence ? 0 : confidence,
    second,
    secondConfidence: second < 0 ? 0 : (chances[second] as number),
    worth: Math.log(Math.max(confidence, nothing, 1e-6)),
  };
}

/** Finds the split of the clauses into runs that explains the message best (dynamic programming over clause borders). */
function partition(model: Model, scores: Scores, runs: readonly Clause[]): Part[] {
  const total = (runs[runs.length - 1] as Clause).to;
  const table: { worth: number; parts: Part[] }[] = [{ worth: 0, parts: [] }];
  for (let end = 1; end <= runs.length; end++) {
    let best: { worth: number; parts: Part[] } | null = null;
    for (let begin = 0; begin < end; begin++) {
      const from = (runs[begin] as Clause).from;
      const to = (runs[end - 1] as Clause).to;
      const here = bestOf(model, probabilities(model, scores, from, to));
      const before = table[begin] as { worth: number; parts: Part[] };
      const last = before.parts[before.parts.length - 1];
      const penalty = begin === 0 || last?.best.topic === here.topic ? 0 : SHOWING.splitPenalty;
      const worth = before.worth + ((here.worth * (to - from)) / Math.max(total, 1)) * runs.length - penalty;
      if (best === null || worth > best.worth) best = { worth, parts: [...before.parts, { from, to, best: here }] };
    }
    table.push(best as { worth: number; parts: Part[] });
  }
  return (table[runs.length] as { parts: Part[] }).parts;
}

function toRequest(model: Model, scores: Scores, tokens: readonly Token[], part: Part): Request {
  const { topic, confidence, second, secondConfidence } = part.best;
  return {
    topic: model.classes[topic] as string,
    confidence,
    evidence: evidence(scores, tokens, part, topic, second),
    runnerUp:
      second < 0 || secondConfidence < 0.02 ? null : { topic: model.classes[second] as string, margin: confidence - secondConfidence },
  };
}

/** Share of the strongest word's pull from which a word counts as evidence. */
const EVIDENCE_SHARE = 0.3;

/** The words that pulled towards the topic and away from the average class, joined where only one short word lies between. */
function evidence(scores: Scores, tokens: readonly Token[], part: Part, topic: number, second: number): Range[] {
  const pulls: number[] = [];
  for (let t = part.from; t < part.to; t++) {
    const line = scores.lines[t] as Float32Array;
    const mean = line.reduce((sum, value) => sum + value, 0) / line.length;
    pulls.push((line[topic] as number) - Math.max(mean, second < 0 ? 0 : 0.5 * (line[second] as number)));
  }
  const strongest = Math.max(...pulls);
  const ranges: Range[] = [];
  pulls.forEach((pull, index) => {
    const token = tokens[part.from + index] as Token;
    if (pull < strongest * EVIDENCE_SHARE || (token.kind === 'word' && token.end - token.start < 2)) return;
    const last = ranges[ranges.length - 1];
    const previous = tokens[part.from + index - 1];
    const between = tokens[part.from + index - 2];
    const joins = last && (previous?.end === last[1] || (between?.end === last[1] && previous && previous.end - previous.start <= 4));
    if (last && joins) last[1] = token.end;
    else ranges.push([token.start, token.end]);
  });
  return ranges;
}
