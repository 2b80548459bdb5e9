import { describe, expect, it } from 'vitest';
import { topicFeatures } from '../../src/core/features.ts';
import { unpack } from '../../src/core/model.ts';
import { tokenise } from '../../src/core/normalise.ts';
import { probabilitiesOf } from '../../src/core/score.ts';
import { finish } from '../../src/core/steps.ts';
import { train, vocabularyOf } from '../../src/core/train.ts';

const PURPOSE = { featuresOf: topicFeatures, rarest: 2, mostWeights: 10_000 };

const SAID = {
  fruit: ['compro una manzana', 'quiero manzana y pera', 'una pera madura', 'la manzana roja', 'pera o manzana', 'compro una pera'],
  tool: [
    'compro un martillo',
    'quiero martillo y sierra',
    'una sierra nueva',
    'el martillo viejo',
    'sierra o martillo',
    'compro una sierra',
  ],
  animal: ['compro un caballo', 'quiero caballo y vaca', 'una vaca nueva', 'el caballo viejo', 'vaca o caballo', 'compro una vaca'],
};

const examples = Object.entries(SAID).flatMap(([label, texts]) => texts.map((text) => ({ said: tokenise(text), label })));
const learn = (purpose = PURPOSE) =>
  finish(train(structuredClone(examples), purpose, finish(vocabularyOf(examples.map(({ said }) => said)))));
const trained = learn();

/** The likeliest class of a text. */
function told(text: string): string | undefined {
  const model = unpack(trained);
  const chances = probabilitiesOf(model, topicFeatures(tokenise(text)));
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  return model.classes[chances.indexOf(Math.max(...chances))];
}

describe('train', () => {
  it.each(Object.entries(SAID).flatMap(([label, texts]) => texts.map((text) => [text, label])))('learns «%s»: %s', (text, label) => {
    expect(told(text)).toBe(label);
  });

  it.each([
    ['tres manzanas verdes', 'fruit'],
    ['el martilo pesado', 'tool'],
    ['mis vacas', 'animal'],
  ])('reaches further than its examples, «%s»: %s', (text, label) => expect(told(text)).toBe(label));

  it('gives the same bytes for the same examples', () => expect(learn()).toEqual(trained));

  it('names classes in the order of their first example', () => expect(trained.classes).toEqual(['fruit', 'tool', 'animal']));

  it('gathers the words that a typo may be mended to, most frequent first', () => {
    expect(trained.vocabulary).toContain('martillo');
    expect(trained.vocabulary).not.toContain('madura');
    expect(trained.vocabulary[0]).toBe('compro');
  });

  it('ignores what too few messages say', () => {
    const all = unpack(learn({ ...PURPOSE, rarest: 1 })).hashes.length;
    const some = unpack(trained).hashes.length;
    const none = unpack(learn({ ...PURPOSE, rarest: 100 })).hashes.length;
    expect(all).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(0);
    expect(none).toBe(0);
  });
});
