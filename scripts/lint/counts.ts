import { LANGUAGES, type Language, type PackSource } from '../../src/core/pack.ts';
import { type Check, problemAt, topicPath } from './check.ts';
import type { Problem } from './problem.ts';

/** Least examples of a topic; the model gains until about 30 to 50 (DESIGN.md, 5). */
const EXAMPLES: Readonly<Record<Language, number>> = { es: 35, pt: 15, en: 15 };
/** Least near-misses of a topic: every topic of the pack has a twin or a close neighbour. */
const NEAR_MISSES = 6;
/** Least messages that ask nothing, in all languages together. */
const CHATTER_MESSAGES = 250;
/** Least examples of all triage entries together. */
const TRIAGE: Readonly<Record<Language, number>> = { es: 60, pt: 20, en: 20 };

/** Every topic, chatter and triage have the examples that the matcher needs. */
export const checkCounts: Check = (pack) => {
  const { topics, chatter, service } = pack.source;
  const problems: Problem[] = [];
  const need = (file: string, path: (string | number)[], count: number, least: number, what: string) => {
    if (count < least) problems.push(problemAt(pack, { file, path }, `${count} ${what}; at least ${least} are needed`));
  };
  for (const [topic, file] of Object.entries(topics)) {
    for (const language of LANGUAGES) {
      need(topicPath(topic), ['examples', language], file.examples[language].length, EXAMPLES[language], 'examples');
    }
    need(topicPath(topic), ['near_misses'], file.near_misses.length, NEAR_MISSES, 'near-misses');
  }
  need('chatter.yaml', [], sum(LANGUAGES.map((language) => chatter[language].length)), CHATTER_MESSAGES, 'messages');
  for (const language of LANGUAGES) {
    const count = sum(service.triage.map((entry) => entry.examples[language].length));
    need('service.yaml', ['triage'], count, TRIAGE[language], `triage examples in ${language}`);
  }
  return problems;
};

/** How many texts each topic, triage entry and chatter has, as a table to read. */
export function countTable(source: PackSource): string {
  const row = (name: string, texts: Record<Language, unknown[]>, misses = '', variants = '') => [
    name,
    ...LANGUAGES.map((language) => String(texts[language].length)),
    misses,
    variants,
  ];
  const rows = [
    ['topic', ...LANGUAGES, 'near', 'replies'],
    ...Object.entries(source.topics).map(([topic, { examples, near_misses, replies }]) =>
      row(topic, examples, String(near_misses.length), String(Math.min(...Object.values(replies).map((list) => list.length)))),
    ),
    ...source.service.triage.map(({ id, examples }) => row(`triage ${id}`, examples)),
    row('chatter', source.chatter),
  ];
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((cells) => (cells[column] as string).length)));
  return rows
    .map((cells) =>
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The size of a pack in one line. */
export function countSummary(source: PackSource): string {
  const topics = Object.values(source.topics);
  const examples = sum(topics.flatMap((topic) => LANGUAGES.map((language) => topic.examples[language].length)));
  const misses = sum(topics.map((topic) => topic.near_misses.length));
  const triage = sum(source.service.triage.flatMap((entry) => LANGUAGES.map((language) => entry.examples[language].length)));
  const chatter = sum(LANGUAGES.map((language) => source.chatter[language].length));
  const rules = sum(source.scope.sections.map((section) => section.rules.length));
  return `${source.pack.id}: ${rules} rules, ${topics.length} topics, ${examples} examples, ${misses} near-misses, ${triage} triage, ${chatter} chatter`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
