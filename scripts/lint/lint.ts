import { type LocatedPack, locatePack } from '../read-pack.ts';
import type { Check } from './check.ts';
import { checkCounts } from './counts.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkLinks } from './links.ts';
import type { Problem } from './problem.ts';
import { checkReplies, checkVariants } from './replies.ts';
import { checkDrafts, checkIds, checkNeighbours, checkRules } from './rules.ts';
import { checkHeaders, checkSchemaFile } from './schema.ts';
import { checkSpelling } from './spelling.ts';

const CHECKS: readonly Check[] = [
  checkHeaders,
  checkRules,
  checkNeighbours,
  checkIds,
  checkDrafts,
  checkCounts,
  checkVariants,
  checkReplies,
  checkLinks,
  checkSpelling,
  checkDuplicates,
];

/**
 * Checks a pack. Where its form is wrong, only that is told: the other checks could not read it.
 * @param directory the pack's folder; `schema.json` and `words.txt` stand beside it
 * @returns the pack, or null where its form is wrong, and every problem, by file and line
 */
export async function lintPack(directory: string): Promise<{ pack: LocatedPack | null; problems: Problem[] }> {
  const { pack, problems } = locatePack(directory);
  problems.push(...checkSchemaFile(directory));
  if (pack) for (const check of CHECKS) problems.push(...(await check(pack)));
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { pack, problems };
}
