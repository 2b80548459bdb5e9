import uFuzzy from '@leeoniya/ufuzzy';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { labelledMessages, trainModels } from '../../src/core/compile.ts';
import { createJudge } from '../../src/core/judge.ts';
import { CHATTER } from '../../src/core/model.ts';
import { fold } from '../../src/core/normalise.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { finish } from '../../src/core/steps.ts';

/** Tells the topics of a message, best first; a topic may repeat. */
export type Search = (text: string) => Iterable<string>;

/** One way of finding the topic of a message. */
export interface Engine {
  name: string;
  /** Indexes or trains whatever a search needs; what it returns opens a search that remembers no message. */
  build(): () => Search;
  /** Every how many messages one is put to it; for engines that would take minutes. */
  every: number;
}

interface Text {
  topic: string;
  text: string;
}

/** Hits asked of an engine that can be told: enough to hold three topics. */
const HITS = 30;
/** Examples of each topic for the engine that is too slow for all of them. */
const FEW = 5;
/** Words shorter than this are not searched one by one. */
const SHORTEST_WORD = 4;

/** Ours and its peers over one pack. Peers see the rules' texts, or the very examples that ours is trained on. */
export function engines(source: PackSource): Engine[] {
  const triage = new Set(source.service.triage.map((entry) => entry.id));
  const all = labelledMessages(source);
  const examples = all.filter(({ label }) => label !== CHATTER).map(({ text, label }): Text => ({ topic: label, text }));
  const few = firstOfEach(examples, FEW);
  const rules = Object.entries(source.topics).map(
    ([topic, { title, explain }]): Text => ({ topic, text: [...Object.values(title), ...Object.values(explain)].join('\n') }),
  );
  return [
    { name: 'Alcance', build: () => ours(all, triage), every: 1 },
    { name: 'Fuse.js, rule texts', build: () => fuse(rules, { ignoreLocation: true }), every: 1 },
    { name: 'MiniSearch, rule texts', build: () => miniSearch(rules), every: 1 },
    {
      name: `Fuse.js token search, ${FEW} examples a topic`,
      build: () => fuse(few, { ignoreLocation: true, useTokenSearch: true, threshold: 0.3 }),
      every: 1,
    },
    {
      name: 'Fuse.js token search, examples',
      build: () => fuse(examples, { ignoreLocation: true, useTokenSearch: true, threshold: 0.3 }),
      every: 8,
    },
    { name: 'MiniSearch, examples', build: () => miniSearch(examples), every: 1 },
    { name: 'FlexSearch, examples', build: () => flexSearch(examples), every: 1 },
    { name: 'uFuzzy, examples', build: () => uFuzzyWhole(examples), every: 1 },
    { name: 'uFuzzy word by word, examples', build: () => uFuzzyWords(examples), every: 1 },
  ];
}

function firstOfEach(texts: readonly Text[], most: number): Text[] {
  const counts = new Map<string, number>();
  return texts.filter(({ topic }) => {
    const count = (counts.get(topic) ?? 0) + 1;
    counts.set(topic, count);
    return count <= most;
  });
}

/** Training is part of the build, as it is for an imported pack. */
function ours(messages: readonly { text: string; label: string }[], triage: ReadonlySet<string>): () => Search {
  const models = finish(trainModels(messages));
  return () => {
    const judge = createJudge(models, triage);
    return (text) => judge.requests(text).map((request) => request.topic);
  };
}

/** Token search with the threshold that did best of those tried; whole patterns with the library's own. */
function fuse(texts: readonly Text[], options: { ignoreLocation: boolean; useTokenSearch?: boolean; threshold?: number }): () => Search {
  const index = new Fuse(texts, { keys: ['text'], ignoreDiacritics: true, ...options });
  return () => (text) => index.search(text, { limit: HITS }).map(({ item }) => item.topic);
}

/** BM25 with typos of a fifth of a word's length. */
function miniSearch(texts: readonly Text[]): () => Search {
  const index = new MiniSearch({ fields: ['text'], storeFields: ['topic'], processTerm: fold });
  index.addAll(texts.map((text, id) => ({ id, ...text })));
  return () => (text) => index.search(text, { fuzzy: 0.2 }).map((hit) => hit['topic'] as string);
}

/** The best of the settings tried: whole words in the context of their neighbours; a hit need not hold every word. */
function flexSearch(texts: readonly Text[]): () => Search {
  const index = new Index({ tokenize: 'strict', encoder: Charset.Normalize, context: { depth: 2, bidirectional: true, resolution: 9 } });
  texts.forEach(({ text }, id) => {
    index.add(id, text);
  });
  return () => (text) => index.search(text, { limit: HITS, suggest: true }).map((id) => (texts[Number(id)] as Text).topic);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** As it is meant: every word of the message has to stand in a hit, one typing error a word allowed. */
function uFuzzyWhole(texts: readonly Text[]): () => Search {
  const finder = new uFuzzy({ intraMode: 1 });
  const lines = texts.map(({ text }) => fold(text));
  return () => (text) => {
    const [hits, info, order] = finder.search(lines, fold(text));
    const best = order ? order.map((at) => info.idx[at] as number) : (hits ?? []);
    return best.map((at) => (texts[at] as Text).topic);
  };
}

/** Made to suit long messages: each word is searched alone and gives its rarity to the texts that hold it. */
function uFuzzyWords(texts: readonly Text[]): () => Search {
  const finder = new uFuzzy({ intraMode: 1, interLft: 2, interRgt: 2 });
  const lines = texts.map(({ text }) => fold(text));
  return () => (text) => {
    const scores = new Map<number, number>();
    for (const word of new Set(fold(text).match(WORD))) {
      if (word.length < SHORTEST_WORD) continue;
      const hits = finder.filter(lines, word) ?? [];
      const rarity = Math.log((lines.length + 1) / (hits.length + 1));
      for (const at of hits) scores.set(at, (scores.get(at) ?? 0) + rarity);
    }
    const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, HITS);
    return best.map(([at]) => (texts[at] as Text).topic);
  };
}
