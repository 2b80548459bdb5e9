import type { Verdict } from '../core/pack.ts';
import type { Scenario } from './scenarios.ts';

/** A training round under way. */
export interface Round {
  seed: number;
  scenarios: readonly Scenario[];
  /** What the trainee decided, one for each scenario so far. */
  decided: readonly Verdict[];
  /** True while the newest decision is shown beside what the scope says. */
  isShown: boolean;
}

export type RoundEvent = { kind: 'decide'; verdict: Verdict } | { kind: 'next' } | { kind: 'begin'; round: Round };

/** A round before its first decision. */
export function newRound(seed: number, scenarios: readonly Scenario[]): Round {
  return { seed, scenarios, decided: [], isShown: false };
}

/** What a round becomes by one event; a second decision on the same message changes nothing. Pure. */
export function stepRound(round: Round, event: RoundEvent): Round {
  switch (event.kind) {
    case 'begin':
      return event.round;
    case 'decide':
      return round.isShown || isOver(round) ? round : { ...round, decided: [...round.decided, event.verdict], isShown: true };
    case 'next':
      return { ...round, isShown: false };
  }
}

/** The scenario in front, or null at the end. While its decision is shown it stays in front. */
export function current({ scenarios, decided, isShown }: Round): Scenario | null {
  return scenarios[decided.length - (isShown ? 1 : 0)] ?? null;
}

export function isOver(round: Round): boolean {
  return current(round) === null;
}

/** Whether a decision is the scope's: «sí» with and without a condition are told apart. */
export function isRight({ scenarios, decided }: Round, at: number): boolean {
  return scenarios[at]?.verdict === decided[at];
}

/** How many decisions so far were right. */
export function score(round: Round): number {
  return round.decided.filter((_, at) => isRight(round, at)).length;
}

/** How a round went in each section of the scope, in the order in which they came up. */
export function scoreBySection(round: Round): { section: string; right: number; asked: number }[] {
  const scores = new Map<string, { section: string; right: number; asked: number }>();
  round.decided.forEach((_, at) => {
    const section = round.scenarios[at]?.section;
    if (section === undefined) return;
    const { right, asked } = scores.get(section) ?? { right: 0, asked: 0 };
    scores.set(section, { section, right: right + (isRight(round, at) ? 1 : 0), asked: asked + 1 });
  });
  return [...scores.values()];
}
