import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence, type Range } from '../../src/core/evidence.ts';
import { wordHash } from '../../src/core/features.ts';
import { hasContent } from '../../src/core/form-words.ts';
import type { Model } from '../../src/core/model.ts';
import { MAX_JUDGED_LENGTH, normalForm, tokenise } from '../../src/core/normalise.ts';
import type { Part } from '../../src/core/part.ts';
import { scoreClauses } from '../../src/core/score.ts';
import { clauses } from '../../src/core/segment.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';
import { smallJudge } from './small-pack.ts';

/** A model of two classes in which each of these words pulls this much towards the first. */
function modelOf(pulls: Record<string, number>): Model {
  const words = Object.entries(pulls)
    .map(([word, weight]) => ({ hash: wordHash(normalForm(word)), weight }))
    .toSorted((a, b) => a.hash - b.hash);
  return {
    classes: ['this', 'other'],
    hashes: Uint32Array.from(words, ({ hash }) => hash),
    rarity: new Uint8Array(words.length).fill(1),
    rarityStep: 1,
    offsets: Uint32Array.from({ length: words.length + 1 }, (_, index) => index),
    targets: new Uint8Array(words.length),
    weights: Int8Array.from(words, ({ weight }) => weight),
    weightStep: 1,
    bias: [0, 0],
    vocabulary: [],
  };
}

/** The words of a text that decided for the first class, where each of `pulls` pulled so much; of the tokens `from … to` only. */
function decided(text: string, pulls: Record<string, number>, from = 0, to = Number.POSITIVE_INFINITY): string[] {
  const model = modelOf(pulls);
  const tokens = tokenise(text);
  const scores = scoreClauses(model, tokens, clauses(text, tokens));
  const part: Part = {
    begin: 0,
    end: scores.runs.length,
    from,
    to: Math.min(to, tokens.length),
    ranked: [],
    chances: new Float32Array(2),
    silent: false,
  };
  return evidence(model, scores, part, 0, null).map(([start, end]) => text.slice(start, end));
}

describe('greetings, politeness and words of form', () => {
  it.each([
    ['buenos días. necesito pagar', { buenos: 90, días: 90, necesito: 80, pagar: 40 }, ['pagar']],
    ['hola buenas tardes, por favor migrar mi sitio, muchas gracias', { hola: 60, favor: 60, migrar: 90, sitio: 60, gracias: 90 }, ['migrar mi sitio']],
    ['no me abre la página', { no: 90, me: 50, abre: 60, la: 50, página: 50 }, ['abre la página']],
    ['bom dia! preciso mudar o DNS, obrigada', { bom: 90, dia: 90, preciso: 60, mudar: 50, DNS: 90, obrigada: 80 }, ['mudar o DNS']],
    ['você pode por favor criar um email para mim', { você: 90, favor: 90, criar: 60, email: 70, para: 60 }, ['criar um email']],
    ['good morning, please move my website, thanks', { good: 90, morning: 90, please: 90, move: 60, website: 60, thanks: 90 }, ['move my website']],
    ['could you kindly check the invoice?', { could: 90, you: 90, kindly: 90, invoice: 40 }, ['invoice']],
  ])('neither begin nor end evidence: %s', (text, pulls, expected) => expect(decided(text, pulls)).toEqual(expected)); // biome-ignore format: one case a line

  it.each([
    ['hola buenas noches, mi factura', { hola: 90, buenas: 90, noches: 90 }],
    ['oi, tudo bem? minha fatura', { oi: 90, tudo: 90, minha: 90 }],
    ['hello, can you my invoice', { hello: 90, can: 90, you: 90 }],
  ])('give way to the best word of content where they alone decided: %s', (text, pulls) => {
    expect(decided(text, pulls)).toHaveLength(1);
    expect(decided(text, pulls)[0]).toMatch(/^(?:factura|bem|invoice)$/);
  });

  it('give way to the word that says most, be it little', () => {
    expect(decided('hola, ¿la factura vencida?', { hola: 100, factura: -20, vencida: 2 })).toEqual(['vencida']);
    expect(decided('hola, ¿la factura vencida?', { hola: 100, factura: -2, vencida: -20 })).toEqual(['factura']);
  });

  it.each(['hola', 'buenos días, por favor', 'muito obrigado', 'thank you', 'y o e', '?', ''])(
    'are no evidence where there is nothing else: «%s»',
    (text) => expect(decided(text, { hola: 90, favor: 90, obrigado: 90, thank: 90 })).toEqual([]),
  );
});

describe('words', () => {
  it('are joined where one short word lies between, or any that pulled', () => {
    expect(decided('base de datos', { base: 90, datos: 90 })).toEqual(['base de datos']);
    expect(decided('pasar todo desde otro', { pasar: 90, desde: 90, otro: 90 })).toEqual(['pasar']);
    expect(decided('pasar desde wix', { pasar: 90, desde: 90, wix: 90 })).toEqual(['pasar desde wix']);
    expect(decided('pasar desde wix', { pasar: 90, wix: 90 })).toEqual(['pasar', 'wix']);
    expect(decided('pasar a mi wix', { pasar: 90, wix: 90 })).toEqual(['pasar', 'wix']);
  });

  it('that pulled little beside the strongest are none', () => {
    expect(decided('pagar ahorita factura', { pagar: 100, ahorita: 20, factura: 40 })).toEqual(['pagar', 'factura']);
  });

  it('that are single letters are none', () => expect(decided('plan x wix', { x: 90, wix: 90 })).toEqual(['wix']));

  it.each([
    ['a domain with an ending that is not known', 'abrir panaderia.xyz hoy', { xyz: 90 }, ['panaderia.xyz']],
    ['a longer one', 'abrir www.pan-de-rio.lat hoy', { rio: 90 }, ['www.pan-de-rio.lat']],
    ['an address', 'mi ventas@panaderia.xyz rebota', { ventas: 90, panaderia: 90 }, ['ventas@panaderia.xyz']],
    ['a hyphenated word', 'mi e-mail rebota', { mail: 90 }, ['e-mail']],
    ['a file', 'el wp-config.php falla', { wp: 90 }, ['wp-config.php']],
  ])('are whole: %s', (_, text, pulls, expected) => expect(decided(text, pulls)).toEqual(expected));

  it('are whole where the part begins or ends inside of one', () => {
    expect(decided('abrir panaderia.xyz hoy', { xyz: 90 }, 2)).toEqual(['panaderia.xyz']);
    expect(decided('abrir panaderia.xyz hoy', { panaderia: 90 }, 0, 2)).toEqual(['panaderia.xyz']);
  });

  it('are two where a space is forgotten after a sentence', () => {
    expect(decided('hola.necesito pagar.gracias', { hola: 90, pagar: 90, gracias: 90 })).toEqual(['pagar']);
  });
});

describe('any text', () => {
  const judge = smallJudge();

  /** Fails unless each range stands on whole words, begins and ends with one of content, and is apart from the others. */
  function expectWhole(text: string, ranges: readonly Range[]): void {
    const read = text.slice(0, MAX_JUDGED_LENGTH);
    const tokens = tokenise(text);
    let last = -1;
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThan(last);
      expect(read.slice(0, start)).not.toMatch(/[\p{L}\p{N}_]$/u);
      expect(read.slice(end)).not.toMatch(/^[\p{L}\p{N}_]/u);
      const inside = tokens.filter((token) => token.start >= start && token.end <= end);
      expect(inside.at(0)?.start).toBe(start);
      expect(inside.at(-1)?.end).toBe(end);
      expect(inside.some(hasContent)).toBe(true);
      // An end without content is a part of a longer word, such as the «e» of «e-mail».
      expect(hasContent(inside[0] as never) || inside[1]?.tie !== undefined).toBe(true);
      expect(hasContent(inside.at(-1) as never) || inside.at(-1)?.tie !== undefined).toBe(true);
      last = end;
    }
  }

  const all = (text: string) => judge.requests(text).map((request) => request.evidence);

  it.each(HARD_TEXTS)('%s', (_, text) => {
    for (const ranges of all(text)) expectWhole(text, ranges);
  });

  it('is marked by whole words, each range with one of content', () => {
    let marked = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        for (const ranges of all(text)) {
          marked += ranges.length;
          expectWhole(text, ranges);
        }
      }),
      { numRuns: 500 },
    );
    expect(marked).toBeGreaterThan(20);
  });
});
