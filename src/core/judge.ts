import type { PackedModels } from './compile.ts';
import { evidence, type Range } from './evidence.ts';
import { wordHash } from './features.ts';
import { CHATTER, indexOf, type Model, unpack } from './model.ts';
import { tokenise } from './normalise.ts';
import { chanceOf, isVague, type Part, partition, type Reader, readPart } from './part.ts';
import { createRepair } from './repair.ts';
import { probabilitiesOf, type Scores, scoreClauses } from './score.ts';
import { clauses } from './segment.ts';
import { askingFeatures } from './shape.ts';
import { SHOWING } from './showing.ts';

/** One thing that a message asks for. */
export interface Request {
  /** Topic or triage entry. */
  topic: string;
  /** Calibrated probability, 0 to 1. */
  confidence: number;
  /** The same probability in the message read as one request: low where only one part of it speaks of the topic. */
  whole: number;
  /** The words that decided, in order, never overlapping. */
  evidence: Range[];
  /** The next best topic and how far behind it is (difference of probabilities), or null where nothing else was likely. */
  runnerUp: { topic: string; margin: number } | null;
}

/** Judges messages with one pack's model. */
export interface Judge {
  /**
   * The requests of a message, at most five; empty where it asks nothing. Of several requests the one that the
   * whole message speaks of most stands first, the others in the order in which they are written; a single one that is not sure is followed by the next likely topics.
   */
  requests(text: string): Request[];
}

/**
 * Makes a judge; unpacking happens once, here.
 * @param triage ids of the entries for vague trouble, which never stand beside a clear topic
 */
export function createJudge(packed: PackedModels, triage: ReadonlySet<string>, showing = SHOWING): Judge {
  const model = unpack(packed.topics);
  const asking = unpack(packed.asking);
  const repair = createRepair(model.vocabulary, (word) => indexOf(model, wordHash(word)) >= 0);
  const read: Reader = { model, asking, triage, showing };
  return {
    requests(text) {
      const tokens = repair(tokenise(text));
      if (tokens.length === 0) return [];
      const scores = scoreClauses(model, tokens, clauses(text, tokens));
      const parts = partition(read, scores).filter((part) => !part.silent);
      const whole = readPart(read, scores, 0, scores.runs.length);
      if (asks(read, scores, whole)) {
        const sure = parts.filter((part) => standsAlone(part, showing));
        return sure.length > 1 ? several(read, scores, sure, whole) : single(read, scores, whole);
      }
      const lone = parts
        .filter((part) => chanceOf(part) >= showing.lone && asks(read, scores, part))
        .toSorted((a, b) => chanceOf(b) - chanceOf(a))[0];
      return lone ? single(read, scores, lone) : [];
    },
  };
}

/** Whether a run of tokens asks anything: by its form and words, and by how surely it speaks of a topic. */
function asks({ asking, showing }: Reader, { tokens }: Scores, part: Part): boolean {
  const nothing = probabilitiesOf(asking, askingFeatures(tokens.slice(part.from, part.to)))[asking.classes.indexOf(CHATTER)] ?? 0;
  const chance = chanceOf(part);
  if (chance >= showing.clear) return nothing < showing.silenceClear;
  return nothing < (chance < showing.dim ? showing.silenceDim : showing.silence);
}

/** Whether a part of a message is a request of its own: a likely topic, or one well ahead of the next. */
function standsAlone(part: Part, showing: typeof SHOWING): boolean {
  const chance = chanceOf(part);
  const next = part.ranked[1]?.chance ?? 0;
  return chance >= showing.several || (chance >= showing.severalAhead && chance >= showing.ahead * next);
}

/** What the message as a whole says most, then the requests of its parts in their order. */
function several(read: Reader, scores: Scores, parts: readonly Part[], whole: Part): Request[] {
  const main = whole.ranked[0]?.topic;
  const said = parts.filter((part) => part.ranked[0]?.topic === main);
  const found: Request[] = [];
  for (const part of [...(said.length > 0 ? said : [whole]), ...parts]) {
    const request = toRequest(read.model, scores, part, 0, whole);
    if (request && !found.some((other) => other.topic === request.topic)) found.push(request);
  }
  const clear = found.filter((request) => !read.triage.has(request.topic));
  return (clear.length > 0 ? clear : found).slice(0, read.showing.most);
}

/** One request; where it is not sure, the next likely topics beside it. */
function single(read: Reader, scores: Scores, part: Part): Request[] {
  const { showing } = read;
  const [first] = part.ranked;
  const least = part.to - part.from === 1 ? showing.sure : showing.single;
  if (!first || first.chance < least) return [];
  const sure = isVague(read, first) ? showing.sureVague : showing.sure;
  const beside = part.ranked.slice(1).filter((other) => other.chance >= showing.beside && !isVague(read, other));
  const shown = first.chance < sure ? [first, ...beside.slice(0, showing.mostBeside)] : [first];
  return shown.flatMap((chance) => toRequest(read.model, scores, part, part.ranked.indexOf(chance), part) ?? []);
}

function toRequest(model: Model, scores: Scores, part: Part, rank: number, whole: Part): Request | null {
  const chance = part.ranked[rank];
  if (!chance) return null;
  const other = part.ranked[rank === 0 ? 1 : 0];
  return {
    topic: chance.id,
    confidence: chance.chance,
    whole: Math.min(1, whole.chances[chance.topic] ?? 0),
    evidence: evidence(model, scores, part, chance.topic, other?.topic ?? null),
    runnerUp: other && other.chance >= 0.02 ? { topic: other.id, margin: chance.chance - other.chance } : null,
  };
}
