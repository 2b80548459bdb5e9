import type { GuardDraft } from '../../src/core/guard.ts';
import { share } from './share.ts';

/** A draft and the exclusions that it breaks; none where it may be sent. */
export interface JudgedDraft {
  text: string;
  violates: string[];
}

/**
 * Prints the figures of warnings, counted over pairs of draft and topic.
 * @param guardOf the guard that warns of the draft with this number
 */
export function measureDrafts(title: string, judged: readonly JudgedDraft[], guardOf: (index: number) => GuardDraft): void {
  let right = 0;
  let shown = 0;
  let broken = 0;
  let falseAlarms = 0;
  judged.forEach(({ text, violates }, index) => {
    const topics = guardOf(index)(text).map(({ topic }) => topic);
    right += topics.filter((topic) => violates.includes(topic)).length;
    shown += topics.length;
    broken += violates.length;
    if (violates.length === 0 && topics.length > 0) falseAlarms++;
  });
  const clean = judged.filter(({ violates }) => violates.length === 0).length;
  console.log(`\n${title}`);
  console.log(
    `  drafts            ${judged.length}: F1 ${share(2 * right, shown + broken)}, precision ${share(right, shown)}, recall ${share(right, broken)}`,
  );
  console.log(`  may be sent       ${clean}: warned of ${share(falseAlarms, clean)}`);
}
