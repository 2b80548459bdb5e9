import Fuse from 'fuse.js';
import type { PackText } from './compile.ts';
import { fold } from './normalise.ts';
import { LANGUAGES, type LocalText, type Replies, type ScopeFile, type Verdict, VOICES } from './pack.ts';
import { mapInSteps, type Steps } from './steps.ts';

/** A line of the scope document with the section that it stands in. */
export type RuleLine = ScopeFile['sections'][number]['rules'][number] & { section: string };

/** Something that can be looked up: a topic with its lines, a triage entry or a service reply without any. */
export interface Entry {
  kind: 'topic' | 'triage' | 'service';
  id: string;
  title: LocalText;
  lines: RuleLine[];
}

/** What the agent wants to see; null is everything. */
export interface RuleFilter {
  verdict: Verdict | null;
  section: string | null;
}

interface Found {
  /** With the lines that pass the filter only. */
  entry: Entry;
  /** The words of the pack that were searched for, folded: {@link marked} marks them. */
  words: ReadonlySet<string>;
  /** What was found outside of the title, best first; null where the title alone says it. */
  excerpt: string | null;
}

/** A piece of a text; `hit` where it is one of the words searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

interface Field {
  text: string;
  weight: number;
  words: ReadonlySet<string>;
}

/** What a field's word counts: one in a title beats one anywhere else, even where it is only begun. */
const WEIGHTS = { title: 8, explain: 3, example: 2, reply: 1 };
/** What a word counts that the query only begins, and one that it misspells. */
const BEGUN = 0.8;
const MISSPELT = 0.5;
/** What a word counts that only starts like the one typed («migrar», «migración»); at least so many letters, at most two less. */
const KIN = 0.4;
const SHORTEST_KIN = 5;
/** Shorter words are too like one another to be misspellings of each other. */
const SHORTEST_MISSPELT = 4;
/** An entry has to hold this part of what the query's words weigh, the rare ones weighing most. */
const SHARE = 0.5;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => fold(word));

/**
 * Takes a query as it is typed, in any of the three languages and without accents, and gives the entries best first; without
 * words in the query, all that pass the filter in the pack's order.
 */
export type RuleSearch = (query: string, filter: RuleFilter) => Found[];

/** Indexes a pack for searching, once. */
export function* indexRules(pack: PackText): Steps<RuleSearch> {
  const entries = entriesOf(pack);
  const index = new Map<string, Map<number, number>>();
  const fields = yield* mapInSteps([...entries.entries()], ([at, entry]) => {
    const of = fieldsOf(entry, pack);
    for (const { words, weight } of of) for (const word of words) note(index, word, at, weight);
    return of;
  });
  const misspelt = misspellings([...index.keys()]);
  return (query, filter) => {
    const typed = [...new Set(wordsOf(query))];
    const asked = typed.map((word, at) => meant(word, at === typed.length - 1, index, misspelt)).filter((words) => words.size > 0);
    if (asked.length === 0 && /\p{L}|\p{N}/u.test(query)) return [];
    const words = new Set(asked.flatMap((of) => [...of.keys()]));
    const scores = scored(asked, index, entries.length);
    return entries
      .flatMap((entry, at) => {
        const passing = passed(entry, filter);
        const score = scores.get(at) ?? 0;
        if (passing === null || (asked.length > 0 && score === 0)) return [];
        return [{ entry: passing, words, score, excerpt: excerptOf(fields[at] ?? [], words) }];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ score: _, ...found }) => found);
  };
}

/** All entries of a pack that pass a filter, in the pack's order. */
export function listRules(pack: PackText, filter: RuleFilter): Entry[] {
  return entriesOf(pack).flatMap((entry) => passed(entry, filter) ?? []);
}

/** Cuts a text where words that were searched for stand in it; accents of the text do not matter. */
export function marked(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(fold(word))) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), hit: false });
    pieces.push({ text: word, hit: true });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

function entriesOf({ scope, topics, triage, service }: PackText): Entry[] {
  const lines = scope.sections.flatMap(({ id, rules }) => rules.map((line) => ({ ...line, section: id })));
  return [
    ...Object.entries(topics).map(
      ([id, { title }]): Entry => ({ kind: 'topic', id, title, lines: lines.filter(({ topic }) => topic === id) }),
    ),
    ...Object.entries(triage).map(([id, { title }]): Entry => ({ kind: 'triage', id, title, lines: [] })),
    ...Object.entries(service).map(([id, { title }]): Entry => ({ kind: 'service', id, title, lines: [] })),
  ];
}

function fieldsOf({ kind, id, title }: Entry, pack: PackText): Field[] {
  const topic = kind === 'topic' ? pack.topics[id] : undefined;
  const explain = (topic ?? (kind === 'triage' ? pack.triage[id] : undefined))?.explain;
  const replies: Replies | undefined = (topic ?? (kind === 'triage' ? pack.triage[id] : pack.service[id]))?.replies;
  const field = (text: string, weight: number): Field => ({ text, weight, words: new Set(wordsOf(text)) });
  return [
    ...LANGUAGES.map((language) => field(title[language], WEIGHTS.title)),
    ...LANGUAGES.flatMap((language) => (explain ? [field(explain[language], WEIGHTS.explain)] : [])),
    ...LANGUAGES.flatMap((language) => topic?.examples[language].map((text) => field(text, WEIGHTS.example)) ?? []),
    // A variable is not a word that anybody says.
    ...VOICES.flatMap((voice) => replies?.[voice].map((text) => field(text.replace(/\{\{[^{}]*\}\}/g, '…'), WEIGHTS.reply)) ?? []),
  ];
}

function note(index: Map<string, Map<number, number>>, word: string, at: number, weight: number): void {
  const held = index.get(word) ?? new Map<number, number>();
  held.set(at, Math.max(held.get(at) ?? 0, weight));
  index.set(word, held);
}

/**
 * The pack's words that a typed one may mean, with how well: itself, those that it begins, its kin, else those that
 * it misspells.
 * @param last true for the word that may not be finished; a short one before it («no», «de») begins too many
 */
function meant(
  typed: string,
  last: boolean,
  index: ReadonlyMap<string, unknown>,
  misspelt: (typed: string) => string[],
): Map<string, number> {
  const words = new Map<string, number>();
  if (!last && typed.length < SHORTEST_MISSPELT) return index.has(typed) ? words.set(typed, 1) : words;
  const stem = typed.length > SHORTEST_KIN ? typed.slice(0, Math.max(SHORTEST_KIN, typed.length - 2)) : typed;
  for (const word of index.keys()) {
    if (word.startsWith(typed)) words.set(word, word === typed ? 1 : BEGUN);
    else if (word.startsWith(stem)) words.set(word, KIN);
  }
  if (words.size === 0 && typed.length >= SHORTEST_MISSPELT) for (const word of misspelt(typed)) words.set(word, MISSPELT);
  return words;
}

/**
 * Finds what a word may misspell. Fuse.js also finds the inside of a word («taxis» in «sintaxis»): a misspelling keeps its
 * first letter and about its length. So only the words with that letter are searched, and each typed word once.
 */
function misspellings(vocabulary: readonly string[]): (typed: string) => string[] {
  const shelves = new Map<string, Fuse<string>>();
  const before = new Map<string, string[]>();
  return (typed) => {
    const letter = typed[0] ?? '';
    const shelf =
      shelves.get(letter) ??
      new Fuse(
        vocabulary.filter((word) => word[0] === letter),
        { threshold: 0.34, distance: 20 },
      );
    shelves.set(letter, shelf);
    const known = before.get(typed);
    if (known) return known;
    const near = shelf.search(typed).flatMap(({ item }) => (Math.abs(item.length - typed.length) <= 2 ? [item] : []));
    before.set(typed, near);
    return near;
  };
}

/** What each entry scores: for every word asked, the best place where it stands, times how rare the word is. */
function scored(
  asked: readonly ReadonlyMap<string, number>[],
  index: ReadonlyMap<string, ReadonlyMap<number, number>>,
  count: number,
): Map<number, number> {
  const scores = new Map<number, number>();
  const shares = new Map<number, number>();
  let whole = 0;
  for (const words of asked) {
    const best = new Map<number, number>();
    for (const [word, quality] of words) {
      for (const [at, weight] of index.get(word) ?? []) best.set(at, Math.max(best.get(at) ?? 0, weight * quality));
    }
    // A word that everything holds still counts a little, so that it finds something where it stands alone.
    const rarity = Math.log(count / best.size) + 0.1;
    whole += rarity;
    for (const [at, worth] of best) {
      scores.set(at, (scores.get(at) ?? 0) + worth * rarity);
      shares.set(at, (shares.get(at) ?? 0) + rarity);
    }
  }
  for (const [at, share] of shares) if (share < whole * SHARE) scores.delete(at);
  return scores;
}

/** An entry with the lines that pass a filter; null where none does, as with an entry without lines where anything is filtered. */
function passed(entry: Entry, { verdict, section }: RuleFilter): Entry | null {
  const lines = entry.lines.filter(
    (line) => (verdict === null || line.verdict === verdict) && (section === null || line.section === section),
  );
  return lines.length === 0 && (verdict ?? section) !== null ? null : { ...entry, lines };
}

/** The text beside the titles that holds most of the words; null where none holds more of them than a title does. */
function excerptOf(fields: readonly Field[], words: ReadonlySet<string>): string | null {
  let most = 0;
  let excerpt: string | null = null;
  for (const { text, weight, words: held } of fields) {
    let hits = 0;
    for (const word of held) if (words.has(word)) hits++;
    if (hits <= most) continue;
    most = hits;
    excerpt = weight === WEIGHTS.title ? null : text;
  }
  return excerpt;
}
