import { CHATTER, type Model } from './model.ts';
import { probabilities, type Scores } from './score.ts';
import type { Clause } from './segment.ts';
import type { SHOWING } from './showing.ts';

/** What it takes to read a message. */
export interface Reader {
  model: Model;
  asking: Model;
  triage: ReadonlySet<string>;
  showing: typeof SHOWING;
}

/** A topic's place among the candidates, its id, and its probability given that something is asked. */
export interface Chance {
  topic: number;
  id: string;
  chance: number;
}

/** The clauses `begin … end` (end exclusive) read as one request: its likely topics, best first. */
export interface Part {
  begin: number;
  end: number;
  /** The same run in tokens. */
  from: number;
  to: number;
  ranked: Chance[];
  chances: Float32Array;
  /** True where «asks nothing» is likelier than any topic. */
  silent: boolean;
}

/** The probability of a part's best topic; 0 where it has none. */
export function chanceOf(part: Part): number {
  return part.ranked[0]?.chance ?? 0;
}

/** True for an entry of vague trouble. */
export function isVague({ triage }: Reader, { id }: Chance): boolean {
  return triage.has(id);
}

/** Reads the clauses `begin … end` (end exclusive) as one request. */
export function readPart(read: Reader, scores: Scores, begin: number, end: number): Part {
  const { model, showing } = read;
  const chances = probabilities(model, scores, begin, end);
  const nothing = scores.classes.indexOf(CHATTER);
  const silence = chances[nothing] ?? 0;
  // Given that something is asked: whether it is, `asks` tells better.
  const asked = Math.max(1 - silence, showing.leastAsked);
  const ranked = [...chances]
    .map((chance, topic) => ({ topic, id: scores.classes[topic] as string, chance: Math.min(1, chance / asked) }))
    .filter(({ topic }) => topic !== nothing)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, showing.most);
  const first = ranked[0];
  const clear = ranked.find((chance) => !isVague(read, chance));
  if (first && clear && isVague(read, first) && clear.chance >= first.chance * showing.vague) {
    ranked.splice(ranked.indexOf(clear), 1);
    ranked.unshift(clear);
  }
  const from = scores.runs[begin]?.from ?? 0;
  const to = scores.runs[end - 1]?.to ?? 0;
  return { begin, end, from, to, ranked, chances, silent: silence > Math.max(...ranked.map(({ topic }) => chances[topic] as number)) };
}

/**
 * Finds the split of the clauses into runs that explains the message best: dynamic programming over the borders between
 * clauses. A run costs what its topic leaves unsaid, and what those of its clauses cost that clearly speak of another topic.
 */
export function partition(read: Reader, scores: Scores): Part[] {
  const { runs } = scores;
  const lines = runs.map((_, index) => readPart(read, scores, index, index + 1));
  const table: { cost: number; parts: Part[] }[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= runs.length; end++) {
    let best: { cost: number; parts: Part[] } | null = null;
    for (let begin = 0; begin < end; begin++) {
      const before = table[begin] as { cost: number; parts: Part[] };
      const part = end - begin === 1 ? (lines[begin] as Part) : readPart(read, scores, begin, end);
      const dissent = lines.slice(begin, end).reduce((sum, line) => sum + dissentOf(read, line, part), 0);
      const unsaid = -Math.log(Math.max(...part.chances, 1e-3));
      const cost = before.cost + unsaid + dissent + (begin === 0 ? 0 : read.showing.split[(runs[begin] as Clause).border]);
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
