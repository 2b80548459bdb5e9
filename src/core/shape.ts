import { type Feature, folded, hash, lengthFeature, mixed, wordFeatures } from './features.ts';
import { FORM_WORDS } from './form-words.ts';
import type { Token } from './normalise.ts';

const LONG_WORD = 5;
const ENDING = /(?:ndo|ar|er|ir|mos|ron|ria)$/;
const SHAPE_SHARES = [
  { size: 3, share: 0.7 },
  { size: 4, share: 0.5 },
];

/**
 * The form of a message without its subject: «ya cambié los DNS» and «ya activé el SSL» are nearly the same. Words of form
 * stay, others become `*` and the ending that tells an infinitive, a gerund or a plural verb.
 */
function shape(tokens: readonly Token[]): string[] {
  return tokens.map(({ form, kind }) => {
    if (kind === 'mark') return form;
    if (kind !== 'word') return `<${kind}>`;
    if (FORM_WORDS.has(form)) return form;
    return `*${form.length >= LONG_WORD ? (ENDING.exec(form)?.[0] ?? '') : ''}`;
  });
}

const SHAPE = hash('s:');

/** The features from which it is told whether a message asks anything: its words, its length, and runs of its shape. */
export function askingFeatures(tokens: readonly Token[]): Omit<Feature, 'token'>[] {
  const line = ['^', '^', ...shape(tokens), '$', '$'];
  const found: Omit<Feature, 'token'>[] = [...wordFeatures(tokens), lengthFeature(tokens)];
  for (const { size, share } of SHAPE_SHARES) {
    for (let at = 0; at + size <= line.length; at++) {
      let run = SHAPE;
      for (let place = at; place < at + size; place++) run = folded(mixed(' ', mixed(line[place] as string, run)));
      found.push({ hash: run, weight: share });
    }
  }
  return found;
}
