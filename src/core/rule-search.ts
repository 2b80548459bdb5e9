import Fuse from 'fuse.js';
import type { PackText } from './compile.ts';
import { fold } from './normalise.ts';
import { LANGUAGES, type LocalText, VOICES } from './pack.ts';

/** Finds topics of a pack. */
export interface RuleSearch {
  /** Ids of the topics that a query finds, the best first; every topic, in the scope's order, for an empty one. */
  find(query: string): string[];
}

interface Entry {
  topic: string;
  title: string;
  explain: string;
  examples: string;
  replies: string;
  /** Every word of the entry, folded. */
  words: readonly string[];
}

const inAll = (text: LocalText) => LANGUAGES.map((language) => text[language]).join(' ');

/** Most topics that are found by likeness alone. */
const MOST_NEAR = 6;

/** The words of a text as they are searched: folded, without signs. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Makes the search over a pack's titles, explanations, examples and replies, in every language. First come the topics in which
 * every word of the query begins a word, in any order; then the few that Fuse, which forgives typos and endings, finds besides.
 */
export function createRuleSearch(pack: PackText): RuleSearch {
  const topics = [...new Set(pack.scope.sections.flatMap((section) => section.rules.map((rule) => rule.topic)))].filter(
    (topic) => pack.topics[topic],
  );
  const entries = topics.map((topic) => entryOf(topic, pack));
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4 },
      { name: 'explain', weight: 2 },
      { name: 'examples', weight: 1 },
      { name: 'replies', weight: 1 },
    ],
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.3,
  });
  return {
    find(query) {
      const asked = searchWords(query);
      if (asked.length === 0) return topics;
      const found = fuse.search(asked.join(' ')).map(({ item }) => item);
      const begun = entries.filter(({ words }) => asked.every((word) => words.some((other) => other.startsWith(word))));
      const inTitle = (entry: Entry) => asked.filter((word) => entry.title.split(' ').some((other) => other.startsWith(word))).length;
      const rank = (entry: Entry) => (found.includes(entry) ? found.indexOf(entry) : found.length);
      const sure = begun.toSorted((a, b) => inTitle(b) - inTitle(a) || rank(a) - rank(b));
      const near = found.filter((entry) => !begun.includes(entry)).slice(0, MOST_NEAR);
      return [...sure, ...near].map(({ topic }) => topic);
    },
  };
}

function entryOf(topic: string, pack: PackText): Entry {
  const { title, explain, examples, replies } = pack.topics[topic] as PackText['topics'][string];
  const texts = {
    title: searchWords(inAll(title)).join(' '),
    explain: searchWords(inAll(explain)).join(' '),
    examples: searchWords(LANGUAGES.flatMap((language) => examples[language]).join(' ')).join(' '),
    replies: searchWords(VOICES.flatMap((voice) => replies[voice]).join(' ')).join(' '),
  };
  return { topic, ...texts, words: [...new Set(Object.values(texts).join(' ').split(' '))] };
}
