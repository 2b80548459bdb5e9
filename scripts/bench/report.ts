import { readFileSync, writeFileSync } from 'node:fs';
import type { ColdStart } from './cold-start.ts';
import type { Score } from './compare.ts';
import type { Compiling } from './compiling.ts';
import type { Scale } from './scale.ts';

/** All that one run of the bench measured. */
export interface BenchResult {
  /** Processor and Node. */
  machine: string;
  /** Topics of the pack, and the examples that train it. */
  topics: number;
  examples: number;
  engines: Score[];
  scale: Scale[];
  coldStart: ColdStart;
  compiling: Compiling;
}

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The result as the README's section: Markdown, readable on a terminal too. */
export function sectionOf({ machine, topics, examples, engines, scale, coldStart, compiling }: BenchResult): string {
  const most = Math.max(...engines.map((engine) => engine.messages));
  const named = ({ name, messages, top1 }: Score) =>
    messages < most ? `${name} (${messages} messages, ±${share(Math.sqrt((top1 * (1 - top1)) / messages))})` : name;
  const peers = table(
    ['', 'top-1', 'top-3', 'ms p50', 'ms p99', 'build ms'],
    engines.map((score) => [
      named(score),
      share(score.top1),
      share(score.top3),
      time(score.p50),
      time(score.p99),
      score.buildMs.toFixed(0),
    ]),
  );
  const sizes = table(
    ['topics', 'ms p50', 'ratio', 'ms p99', 'load ms', 'weights', 'vocabulary', 'top-1'],
    scale.map((size) => [
      whole(size.topics),
      time(size.p50),
      size.ratio.toFixed(1),
      time(size.p99),
      size.loadMs.toFixed(0),
      whole(size.weights),
      whole(size.vocabulary),
      share(size.top1),
    ]),
  );
  return [
    '## Bench',
    '`npm run bench -- --readme` writes this section; nothing in it is typed.',
    `On the corpus's ${most} messages that ask one thing, all in one run (${machine}). The pack has ${topics} topics and ${whole(examples)} examples; ` +
      'Alcance is trained on them, the others search them or the texts of the rules. To show nothing counts as wrong; only Alcance may. An engine that would take minutes gets every n-th message; ± is the standard error of its top-1.',
    peers,
    'With invented packs, messages of the same form (scripts/bench/synthetic.ts):',
    sizes,
    `Cold start, from a fresh worker of Node to the first judged message: ${coldStart.p50.toFixed(0)} ms (median of ${coldStart.starts}, ` +
      `slowest ${coldStart.max.toFixed(0)} ms). The loaded judge and pack keep ${megabytes(coldStart.keptHeapBytes + coldStart.keptBufferBytes)} MB.`,
    `Compiling the pack in turns takes ${(compiling.ms / 1000).toFixed(1)} s and keeps nothing else waiting for more than ${compiling.longestWaitMs.toFixed(0)} ms.`,
  ].join('\n\n');
}

/** Puts the section between the README's markers. */
export function writeReadme(section: string): void {
  const readme = readFileSync('README.md', 'utf8');
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  writeFileSync('README.md', `${readme.slice(0, begin)}${BEGIN}\n${section}\n${readme.slice(end)}`);
}

/** A Markdown table with its columns aligned: the first to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length), 3));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function share(value: number): string {
  return value.toFixed(2);
}

function time(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}

function whole(value: number): string {
  return value.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
