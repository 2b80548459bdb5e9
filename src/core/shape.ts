import { type Feature, hash, lengthFeature, wordFeatures } from './features.ts';
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

/** The features from which it is told whether a message asks anything: its words, its length, and runs of its shape. */
export function askingFeatures(tokens: readonly Token[]): Omit<Feature, 'token'>[] {
  const line = ['^', '^', ...shape(tokens), '$', '$'];
  const runs = SHAPE_SHARES.flatMap(({ size, share }) =>
    line.slice(0, 1 - size).map((_, at) => ({ hash: hash(`s:${line.slice(at, at + size).join(' ')}`), weight: share })),
  );
  return [...wordFeatures(tokens), lengthFeature(tokens), ...runs];
}
