import type { LocalText, ScopeFile, Verdict } from './pack.ts';

/** What the scope document says of a topic for one customer. */
export interface Ruling {
  verdict: Verdict;
  condition: LocalText | null;
  /** Section id of the deciding rule. */
  section: string;
  /** The deciding line of the scope document; for `unlisted` the line of another product that does list it. */
  source: string;
  /** True where the plan decides and is not known yet: the card asks for it. */
  needsPlan: boolean;
}

/**
 * Rules on a topic. A plan's own list decides over the lists that hold for everybody; a topic that only other plans list
 * is `unlisted`. Tools (WordPress, add-ons) are not plans: knowing one settles only what its own section lists.
 * @param product the customer's product, or null while unknown
 * @returns null for a topic that the scope does not know
 */
export function rule(scope: ScopeFile, topic: string, product: string | null): Ruling | null {
  const lines = scope.sections.flatMap((section) =>
    section.rules.filter((line) => line.topic === topic).map((line) => ({ ...line, section: section.id, plans: section.plans ?? null })),
  );
  const first = lines[0];
  if (!first) return null;
  const plan = scope.products.find((candidate) => candidate.id === product && candidate.plan)?.id ?? null;
  const planned = lines.filter((line) => line.plans !== null);
  const listing = planned.filter((line) => plan !== null && line.plans?.includes(plan));
  const everyPlan = scope.products.every((candidate) => !candidate.plan || planned.some((line) => line.plans?.includes(candidate.id)));
  const unlisted = plan !== null && planned.length > 0 && listing.length === 0;
  const line =
    listing.find((candidate) => candidate.section === product) ??
    listing[0] ??
    lines.find((candidate) => candidate.section === product) ??
    first;
  return {
    verdict: unlisted ? 'unlisted' : line.verdict,
    condition: unlisted ? null : (line.condition ?? null),
    section: line.section,
    source: line.source,
    needsPlan: plan === null && planned.length > 0 && !everyPlan && line.section !== product,
  };
}
