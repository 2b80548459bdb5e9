import { readFileSync } from 'node:fs';
import type { Engine, Search } from './peers.ts';
import { Times } from './timing.ts';

/** A message of the corpus that asks one thing, and the topics that answer it. */
export interface Single {
  text: string;
  accepted: readonly string[];
}

/** How one engine did. */
export interface Score {
  name: string;
  messages: number;
  top1: number;
  top3: number;
  p50: number;
  p99: number;
  buildMs: number;
}

/** The messages with exactly one request, of both files of the corpus. */
export function singleRequests(): Single[] {
  return ['dev.jsonl', 'dev_real.jsonl']
    .flatMap((file) => readFileSync(`tests/corpus/${file}`, 'utf8').trim().split('\n'))
    .map((line): { text: string; intents: string[][] } => JSON.parse(line))
    .filter(({ intents }) => intents.length === 1)
    .map(({ text, intents }) => ({ text, accepted: intents[0] as string[] }));
}

/** How long an engine is run before it is measured, so that its code is compiled. */
const WARM_UP_MS = 1000;

/** Passes over the messages are repeated until they took this long, at most {@link MOST_PASSES} times. */
const PASSES_MS = 2000;
const MOST_PASSES = 5;

/** Builds an engine and puts the messages to it with code that is warm; each pass meets every message for the first time. */
export function compare({ name, build, every }: Engine, all: readonly Single[]): Score {
  const messages = all.filter((_, index) => index % every === 0);
  const building = new Times();
  const open = building.measure(build);
  warmUp(open(), messages);
  const searching = new Times();
  let top1 = 0;
  let top3 = 0;
  let passes = 0;
  do {
    const search = open();
    for (const { text, accepted } of messages) {
      const topics = searching.measure(() => firstThree(search(text)));
      if (accepted.includes(topics[0] as string)) top1++;
      if (topics.some((topic) => accepted.includes(topic))) top3++;
    }
    passes++;
  } while (passes < MOST_PASSES && searching.total < PASSES_MS);
  return {
    name,
    messages: messages.length,
    top1: top1 / (passes * messages.length),
    top3: top3 / (passes * messages.length),
    p50: searching.quantile(0.5),
    p99: searching.quantile(0.99),
    buildMs: building.total,
  };
}

function warmUp(search: Search, messages: readonly Single[]): void {
  const warming = new Times();
  for (const { text } of messages) {
    warming.measure(() => firstThree(search(text)));
    if (warming.total > WARM_UP_MS) return;
  }
}

/** The topics of the best hits, each once. */
function firstThree(topics: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const topic of topics) {
    found.add(topic);
    if (found.size === 3) break;
  }
  return [...found];
}
