import { describe, expect, it } from 'vitest';
import { indexOf, type Model, unpack } from '../../src/core/model.ts';
import { packModel } from '../../src/core/pack-model.ts';
import { finish } from '../../src/core/steps.ts';

/** A model of `features` × `classes` weights, to pack. */
function trained(rows: readonly (readonly number[])[], classes = ['a', 'b', 'c']) {
  return {
    classes,
    hashes: Uint32Array.from(rows, (_, index) => 100 + index * 0x100000),
    rarity: Uint8Array.from(rows, (_, index) => index + 1),
    rarityStep: 0.5,
    weights: Float32Array.from(rows.flat()),
    bias: Float32Array.from(classes, (_, index) => index / 2),
    vocabulary: ['dominio', 'correo'],
  };
}

const pack = (model: ReturnType<typeof trained>, mostWeights: number) => finish(packModel(model, mostWeights));

/** The weights of a model as a table again, absent ones as 0. */
function table(model: Model): number[][] {
  return [...model.hashes].map((_, feature) => {
    const row = model.classes.map(() => 0);
    for (let at = model.offsets[feature] as number; at < (model.offsets[feature + 1] as number); at++) {
      row[model.targets[at] as number] = (model.weights[at] as number) * model.weightStep;
    }
    return row;
  });
}

// Their median is 0, so packing does not move them; the biggest stands three times, so that it is not cut as an outlier.
const ROWS = [
  [1, 0, -1],
  [0, 0.5, 0],
  [0, -0.25, 1],
];

describe('a packed model', () => {
  it('comes back as it was, each weight within half a step', () => {
    const model = unpack(pack(trained(ROWS), 100));
    const errors = table(model).flatMap((row, feature) => row.map((weight, c) => Math.abs(weight - (ROWS[feature]?.[c] as number))));
    expect(Math.max(...errors)).toBeLessThanOrEqual(model.weightStep / 2);
    expect(Math.max(...errors)).toBeLessThan(0.01);
    expect([...model.hashes]).toEqual([...trained(ROWS).hashes]);
    expect([...model.rarity]).toEqual([1, 2, 3]);
    expect([model.rarityStep, model.classes, model.bias, model.vocabulary]).toEqual([
      0.5,
      ['a', 'b', 'c'],
      [0, 0.5, 1],
      ['dominio', 'correo'],
    ]);
  });

  it('keeps the differences between classes where all weights of a feature share a constant', () => {
    const moved = ROWS.map((row, feature) => row.map((weight) => weight + feature * 3));
    expect(table(unpack(pack(trained(moved), 100)))).toEqual(table(unpack(pack(trained(ROWS), 100))));
  });

  it('keeps the biggest weights where there is no room for all', () => {
    const kept = table(unpack(pack(trained(ROWS), 3))).map((row) => row.map((weight) => weight !== 0));
    expect(kept).toEqual([
      [true, false, true],
      [false, false, false],
      [false, false, true],
    ]);
  });

  it('survives as JSON', () => {
    const packed = pack(trained(ROWS), 100);
    expect(unpack(JSON.parse(JSON.stringify(packed)))).toEqual(unpack(packed));
  });

  it('holds more classes than a byte counts', () => {
    const classes = Array.from({ length: 300 }, (_, index) => `class ${index}`);
    const rows = [classes.map((_, index) => (index === 299 ? 1 : 0)), classes.map((_, index) => (index === 43 ? 1 : 0))];
    const model = unpack(pack(trained(rows, classes), 100));
    expect(table(model).map((row) => row.findIndex((weight) => weight > 0))).toEqual([299, 43]);
  });

  it.each([
    ['without features', []],
    ['whose weights are all nothing', [[0, 0, 0]]],
  ])('may be one %s', (_, rows) => {
    const model = unpack(pack(trained(rows), 100));
    expect(table(model)).toEqual(rows);
  });
});

describe('indexOf', () => {
  const model = unpack(pack(trained(ROWS), 100));

  it('finds each feature', () => expect([...model.hashes].map((hash) => indexOf(model, hash))).toEqual([0, 1, 2]));

  it.each([0, 99, 101, 0x100001, 0xffffff])('finds no other: %d', (hash) => expect(indexOf(model, hash)).toBe(-1));
});
