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
 * their topics go, and of each verdict's topics one of a section that has come up least. Topics whose verdict hangs on the plan
 * are left out. The same seed gives the same round.
 * @param count fewer where the pack has not as many topics
 */
export function scenarios(pack: PackText, seed: number, count = 30): Scenario[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
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
      const drawn = chosen.length < count ? pick(freshest(pool, chosen)) : undefined;
      const examples = drawn && pack.topics[drawn.topic]?.examples;
      if (!drawn || !examples) continue;
      pool.splice(pool.indexOf(drawn), 1);
      const language = examples.pt.length > 0 && chosen.length % PORTUGUESE === PORTUGUESE - 1 ? 'pt' : 'es';
      const text = pick(examples[language]);
      if (text !== undefined) chosen.push({ ...drawn, text, language });
    }
    if (chosen.length === before) break;
  }
  return shuffled(chosen, next);
}

/** Those of a pool whose section stands least among what was chosen. */
function freshest<T extends { section: string }>(pool: readonly T[], chosen: readonly { section: string }[]): T[] {
  const times = ({ section }: T) => chosen.filter((other) => other.section === section).length;
  const least = Math.min(...pool.map(times));
  return pool.filter((topic) => times(topic) === least);
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
