import { readFileSync } from 'node:fs';

/** A message and what it asks: one list of acceptable topics for each request, best first; empty where it asks nothing. */
export interface Labelled {
  text: string;
  intents: string[][];
  product?: string | null;
}

/** A file of `tests/corpus`, whole. */
export function readCorpus(file: string): string {
  return readFileSync(`tests/corpus/${file}`, 'utf8');
}

/** A file of `tests/corpus` with one JSON value a line. */
export function readLines<T>(file: string): T[] {
  return readCorpus(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
