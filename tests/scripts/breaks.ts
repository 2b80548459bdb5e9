import { expect, test } from 'vitest';
import { lintPack } from '../../scripts/lint/lint.ts';
import { problemLine } from '../../scripts/lint/problem.ts';
import { type Fixture, type WrittenPack, writePack } from './fixture-pack.ts';

/** One thing broken: what, how, and the one problem that names it by the file and line of `needles`, field and message. */
export type Break = [what: string, spoil: (fixture: Fixture) => void, file: string, needles: string, problem: string];

/** What the lint says of a pack, one problem a line. */
export async function lint({ directory }: Pick<WrittenPack, 'directory'>): Promise<string[]> {
  return (await lintPack(directory)).problems.map(problemLine);
}

/** A test for each break. The problem must be the only one of its pack, so that no check cries wolf beside another. */
export function testBreaks(breaks: Break[]): void {
  test.each(breaks)('%s', async (_, spoil, file, needles, problem) => {
    const pack = writePack(spoil);
    expect(await lint(pack)).toEqual([`${pack.place(file, needles)} ${problem}`]);
  });
}
