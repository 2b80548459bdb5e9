import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writePack } from './fixture-pack.ts';

/** Runs the command line of the lint. */
function run(...options: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['scripts/lint-pack.ts', ...options], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('the command is silent where all is well, and counts on demand', { timeout: 60_000 }, () => {
  const { directory } = writePack();
  expect(run(directory)).toEqual({ status: 0, out: '', err: '' });
  expect(run('--counts', directory).out).toContain('\nmini: 3 rules, 3 topics,');
});

test('the command fails and names every problem by file, line and field', { timeout: 60_000 }, () => {
  const pack = writePack(({ topics, chatter }) => {
    topics.domains.twin = 'nobody';
    chatter.en.pop();
  });
  const { status, out, err } = run(pack.directory);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err.trim().split('\n')).toEqual([
    `${pack.place('chatter.yaml', 'es:')} (file): 249 messages; at least 250 are needed`,
    `${pack.place('topics/domains.yaml', 'twin:')} twin: topics/nobody.yaml is missing`,
    '2 problems',
  ]);
});
