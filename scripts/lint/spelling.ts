import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import spanish from 'dictionary-es';
import portuguese from 'dictionary-pt';
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import { type Check, problemAt } from './check.ts';
import type { Problem } from './problem.ts';
import { textsOf } from './texts.ts';

/** The dictionaries, both under the MPL (with other licences to choose from): RLA-ES for Spanish, VERO for Brazilian Portuguese. */
const DICTIONARIES = { es: { name: 'Spanish', data: spanish }, pt: { name: 'Portuguese', data: portuguese } } as const;

/** What is no prose: addresses, paths, file names and anything with a digit, underscore or at sign inside. */
const NO_PROSE = /https?:\/\/\S+|(?<!\S)[./]\S+|\S*[@\\_\d]\S*|[\p{L}-]+(?:\.[\p{L}-]+)+/gu;
const WORD = /\p{L}+(?:[-'’]\p{L}+)*/gu;
/** Short runs of capitals are acronyms (DNS, SSL, FTP), which no dictionary judges. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** How many words of a language get a suggestion: finding one takes up to a second. */
const HINTS = 10;

/** Spanish and Portuguese texts hold only words of their dictionary or of `words.txt`, the list of product words beside the pack's folder. */
export const checkSpelling: Check = async (pack) => {
  const own = readWords(join(dirname(pack.directory), 'words.txt'));
  const problems: Problem[] = [];
  for (const language of ['es', 'pt'] as const) {
    const { name } = DICTIONARIES[language];
    const dictionary = await open(language);
    const hints = new Map<string, string>();
    for (const text of textsOf(pack.source).filter((candidate) => candidate.language === language)) {
      for (const word of new Set(wordsOf(text.text))) {
        const listed = own.byLowerCase.get(word.toLowerCase());
        if (isKnown(word, dictionary, own.exact) || (text.kind === 'query' && listed)) continue;
        if (!hints.has(word) && hints.size < HINTS) hints.set(word, listed ?? dictionary.getSpellingSuggestions(word)[0] ?? '');
        const hint = hints.get(word) ? `; perhaps «${hints.get(word)}»` : '';
        problems.push(problemAt(pack, text, `«${word}» is not in the ${name} dictionary nor in words.txt${hint}`));
      }
    }
  }
  return problems;
};

/** The words of a text that can be looked up; of a variable, those of its fallback. */
export function wordsOf(text: string): string[] {
  const prose = text
    .replace(/\{\{[^{}|]*\|?/g, ' ')
    .replace(/\}\}/g, ' ')
    .replace(NO_PROSE, ' ');
  return (prose.match(WORD) ?? []).filter((word) => !ACRONYM.test(word));
}

const opened = new Map<'es' | 'pt', Promise<Hunspell>>();

/** Opens a dictionary; it takes half a second, so each is opened once a process. */
function open(language: 'es' | 'pt'): Promise<Hunspell> {
  let dictionary = opened.get(language);
  if (!dictionary) {
    const { aff, dic } = DICTIONARIES[language].data;
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    dictionary = createHunspellFromStrings(decode(aff), decode(dic));
    opened.set(language, dictionary);
  }
  return dictionary;
}

/** Product words as they must be written, and by their lower case, as search queries may have them. */
interface Words {
  exact: ReadonlySet<string>;
  byLowerCase: ReadonlyMap<string, string>;
}

/** Reads `words.txt`: one word a line; what follows a `#` is a comment. */
function readWords(file: string): Words {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // A pack without product words of its own needs no list.
  }
  const words = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
  return { exact: new Set(words), byLowerCase: new Map(words.map((word) => [word.toLowerCase(), word])) };
}

/** A product word is written as listed («WordPress», never «Wordpress»), or with a capital at the start of a sentence. */
function isKnown(word: string, dictionary: Hunspell, listed: ReadonlySet<string>): boolean {
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  if (listed.has(word) || listed.has(lower) || dictionary.testSpelling(word)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => isKnown(part, dictionary, listed));
}
