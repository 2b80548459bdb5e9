import type { PackedModels } from './compile.ts';
import { wordHash } from './features.ts';
import { CHATTER, indexOf, type Model, unpack } from './model.ts';
import { type Token, tokenise } from './normalise.ts';
import { createRepair } from './repair.ts';
import { probabilities, probabilitiesOf, type Scores, scoreTokens } from './score.ts';
import { type Clause, clauses } from './segment.ts';
import { askingFeatures } from './shape.ts';

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
  /** A message asks nothing where this is at least as likely, by its form and words … */
  silence: 0.1,
  /** … but a topic of at least `clear` is shown unless «asks nothing» is this likely, and one below `dim` only if it is hardly so. */
  clear: 0.9,
  silenceClear: 0.3,
  dim: 0.25,
  silenceDim: 0.04,
  /** «Asks something» is taken to be at least this likely where topics are weighed against each other. */
  leastAsked: 0.3,
  /** Least confidence of the first card of a message that holds one request; a single word must be sure. */
  single: 0.05,
  /** Above this confidence a request stands alone; below it the next likely topics stand beside it. */
  sure: 0.85,
  /** Least confidence of a topic that stands beside an unsure one. */
  beside: 0.04,
  /** Least confidence of each card where a message holds several requests. */
  several: 0.55,
  /** Least confidence of the one part that asks something in a message that as a whole asks nothing. */
  lone: 0.3,
  /** What every further request costs against reading the message as one, in natural logarithms. */
  split: 1.2,
  /** Most that a clause can cost whose own best topic is not its run's, in natural logarithms. */
  dissent: 2.5,
  /** Words from which a clause dissents fully; a shorter one in proportion. */
  dissentWords: 8,
  /** Vague trouble gives way to a topic that is at least this share as likely. */
  vague: 0.3,
  /** Above this confidence vague trouble stands alone. */
  sureVague: 0.5,
  /** Most topics that stand beside an unsure one, and most cards of one message. */
  mostBeside: 2,
  most: 5,
};

/** Judges messages with one pack's model. */
export interface Judge {
  /**
   * The requests of a message, at most five; empty where it asks nothing. Several requests stand in the order in which
   * they are written; a single one that is not sure is followed by the next likely topics.
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
      const scores = scoreTokens(model, tokens);
      const parts = partition(read, scores, clauses(text, tokens)).filter((part) => !part.silent);
      const whole = readPart(read, scores, 0, tokens.length);
      if (asks(read, scores, whole)) {
        const sure = parts.filter((part) => chanceOf(part) >= showing.several);
        return sure.length > 1 ? several(read, scores, [...sure, whole]) : single(read, scores, whole);
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

interface Reader {
  model: Model;
  asking: Model;
  triage: ReadonlySet<string>;
  showing: typeof SHOWING;
}

/** A topic and its probability. */
interface Chance {
  topic: number;
  chance: number;
}

/** A run of tokens read as one request: its likely topics, best first. */
interface Part {
  from: number;
  to: number;
  ranked: Chance[];
  chances: Float32Array;
  /** True where «asks nothing» is likelier than any topic. */
  silent: boolean;
}

function chanceOf(part: Part): number {
  return part.ranked[0]?.chance ?? 0;
}

function readPart({ model, triage, showing }: Reader, scores: Scores, from: number, to: number): Part {
  const chances = probabilities(model, scores, from, to);
  const nothing = model.classes.indexOf(CHATTER);
  const silence = chances[nothing] ?? 0;
  // Given that something is asked: whether it is, `asks` tells better.
  const asked = Math.max(1 - silence, showing.leastAsked);
  const ranked = [...chances]
    .map((chance, topic) => ({ topic, chance: chance / asked }))
    .filter(({ topic }) => topic !== nothing)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, showing.most);
  const isVague = ({ topic }: Chance) => triage.has(model.classes[topic] as string);
  const first = ranked[0];
  const clear = ranked.find((chance) => !isVague(chance));
  if (first && clear && isVague(first) && clear.chance >= first.chance * showing.vague) {
    ranked.splice(ranked.indexOf(clear), 1);
    ranked.unshift(clear);
  }
  return { from, to, ranked, chances, silent: silence > Math.max(...ranked.map(({ topic }) => chances[topic] as number)) };
}

/**
 * Finds the split of the clauses into runs that explains the message best: dynamic programming over the borders between
 * clauses. A run costs what its topic leaves unsaid, and what those of its clauses cost that clearly speak of another topic.
 */
function partition(read: Reader, scores: Scores, runs: readonly Clause[]): Part[] {
  const lines = runs.map((run) => readPart(read, scores, run.from, run.to));
  const table: { cost: number; parts: Part[] }[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= runs.length; end++) {
    let best: { cost: number; parts: Part[] } | null = null;
    for (let begin = 0; begin < end; begin++) {
      const before = table[begin] as { cost: number; parts: Part[] };
      const part = readPart(read, scores, (runs[begin] as Clause).from, (runs[end - 1] as Clause).to);
      const dissent = lines.slice(begin, end).reduce((sum, line) => sum + dissentOf(read, line, part), 0);
      const unsaid = -Math.log(Math.max(...part.chances, 1e-3));
      const cost = before.cost + unsaid + dissent + (begin === 0 ? 0 : read.showing.split);
      if (best === null || cost < best.cost) best = { cost, parts: [...before.parts, part] };
    }
    table.push(best as { cost: number; parts: Part[] });
  }
  return (table[runs.length] as { parts: Part[] }).parts;
}

/** What it costs that a clause stands in a run of another topic; nothing where it asks nothing by itself. */
function dissentOf({ showing }: Reader, line: Part, run: Part): number {
  const own = line.ranked[0];
  const topic = run.ranked[0]?.topic;
  if (!own || line.silent || own.topic === topic) return 0;
  const agreed = topic === undefined ? 0 : (line.chances[topic] as number);
  const weight = Math.min(1, (line.to - line.from) / showing.dissentWords);
  return weight * Math.min(showing.dissent, Math.log(own.chance / Math.max(agreed, 1e-6)));
}

/** The requests of the parts in their order, and last what the message as a whole says where no part says it. */
function several(read: Reader, scores: Scores, parts: readonly Part[]): Request[] {
  const found: Request[] = [];
  for (const part of parts) {
    const request = toRequest(read.model, scores, part, 0);
    if (request && !found.some((other) => other.topic === request.topic)) found.push(request);
  }
  const clear = found.filter((request) => !read.triage.has(request.topic));
  return (clear.length > 0 ? clear : found).slice(0, read.showing.most);
}

function single({ model, triage, showing }: Reader, scores: Scores, part: Part): Request[] {
  const [first] = part.ranked;
  const least = part.to - part.from === 1 ? showing.sure : showing.single;
  if (!first || first.chance < least) return [];
  const isVague = ({ topic }: Chance) => triage.has(model.classes[topic] as string);
  const sure = isVague(first) ? showing.sureVague : showing.sure;
  const beside = part.ranked.slice(1).filter((other) => other.chance >= showing.beside && !isVague(other));
  const shown = first.chance < sure ? [first, ...beside.slice(0, showing.mostBeside)] : [first];
  return shown.flatMap((chance) => toRequest(model, scores, part, part.ranked.indexOf(chance)) ?? []);
}

function toRequest(model: Model, scores: Scores, part: Part, rank: number): Request | null {
  const chance = part.ranked[rank];
  if (!chance) return null;
  const other = part.ranked[rank === 0 ? 1 : 0];
  return {
    topic: model.classes[chance.topic] as string,
    confidence: chance.chance,
    evidence: evidence(scores, part, chance.topic, other?.topic ?? null),
    runnerUp: other && other.chance >= 0.02 ? { topic: model.classes[other.topic] as string, margin: chance.chance - other.chance } : null,
  };
}

/** Share of the strongest word's pull from which a word counts as evidence. */
const EVIDENCE_SHARE = 0.3;

/** The words that pulled towards the topic and away from the average class, joined where only one short word lies between. */
function evidence({ lines, tokens }: Scores, part: Part, topic: number, rival: number | null): Range[] {
  const pulls: number[] = [];
  for (let t = part.from; t < part.to; t++) {
    const line = lines[t] as Float32Array;
    const mean = line.reduce((sum, value) => sum + value, 0) / line.length;
    pulls.push((line[topic] as number) - Math.max(mean, rival === null ? 0 : 0.5 * (line[rival] as number)));
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
