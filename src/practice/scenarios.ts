import type { PackText } from '../core/compile.ts';
import type { Language, LocalText, Verdict } from '../core/pack.ts';
import { random } from '../core/random.ts';
import { rule } from '../core/scope.ts';

/** One message of a training round, and what the scope says of it. */
export interface Scenario {
  topic: string;
  text: string;
  language: Language;
  verdict: Verdict;
  condition: LocalText | null;
  section: string;
  source: string;
}

/** How many of the messages are Portuguese, one in so many. */
const PORTUGUESE = 5;

/**
 * The messages of a training round, drawn from the pack's examples: each topic at most once, the verdicts by turns as far as
 * their topics go. Topics whose verdict hangs on the plan are left out. The same seed gives the same round.
 * @param count fewer where the pack has not as many topics
 */
export function scenarios(pack: PackText, seed: number, count = 30): Scenario[] {
  const next = random(seed);
  const draw = <T>(list: T[]): T | undefined => list.splice(Math.floor(next() * list.length), 1)[0];
  const pools = new Map<Verdict, Omit<Scenario, 'text' | 'language'>[]>();
  for (const topic of Object.keys(pack.topics)) {
    const ruling = rule(pack.scope, topic, null);
    if (!ruling || ruling.needsPlan) continue;
    const { verdict, condition, section, source } = ruling;
    pools.set(verdict, [...(pools.get(verdict) ?? []), { topic, verdict, condition, section, source }]);
  }
  const chosen: Scenario[] = [];
  while (chosen.length < count) {
    const before = chosen.length;
    for (const pool of pools.values()) {
      const drawn = chosen.length < count ? draw(pool) : undefined;
      const examples = drawn && pack.topics[drawn.topic]?.examples;
      if (!drawn || !examples) continue;
      const language = examples.pt.length > 0 && chosen.length % PORTUGUESE === PORTUGUESE - 1 ? 'pt' : 'es';
      const text = draw([...examples[language]]);
      if (text !== undefined) chosen.push({ ...drawn, text, language });
    }
    if (chosen.length === before) break;
  }
  return shuffled(chosen, next);
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
