import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillReply, type Variables, voiceFor } from '../../src/core/reply.ts';

describe('fillReply', () => {
  it.each<[string, string, Variables, string]>([
    ['a value', 'Hola {{cliente}}.', { cliente: 'Ana' }, 'Hola Ana.'],
    ['a value over a fallback', 'En {{dominio|su dominio}}.', { dominio: 'a.cl' }, 'En a.cl.'],
    ['a fallback', 'En {{dominio|su dominio}}.', {}, 'En su dominio.'],
    ['a fallback for an empty value', 'En {{dominio|su dominio}}.', { dominio: '' }, 'En su dominio.'],
    ['nothing, and the space goes too', 'Hola {{cliente}}, ¿qué tal {{plan}}?', {}, 'Hola, ¿qué tal?'],
    ['nothing between two words', 'Con {{agente}} gusto', {}, 'Con gusto'],
    ['nothing at the borders', '{{cliente}} Hola {{plan}}', {}, 'Hola'],
    ['spaces inside the braces', 'Hola {{ cliente }}.', { cliente: 'Ana' }, 'Hola Ana.'],
    ['a value twice', '{{plan}} y {{plan}}', { plan: 'Reventa' }, 'Reventa y Reventa'],
    ['signs that mean something in a replacement', '{{cliente}}', { cliente: "$& $1 $'" }, "$& $1 $'"],
    ['a name that every object knows', 'Hola {{constructor}}.', {}, 'Hola.'],
    ['line breaks as they are', 'Uno.\n\nDos {{cliente}}.', {}, 'Uno.\n\nDos.'],
  ])('%s', (_, template, variables, text) => expect(fillReply(template, variables)).toBe(text));

  it('never leaves a placeholder', () => {
    const plain = fc.string({ maxLength: 20 }).map((text) => text.replace(/[{}]/g, ''));
    const name = fc.oneof(
      fc.constantFrom('cliente', 'agente', 'dominio', 'plan', 'enlace', 'constructor'),
      fc.stringMatching(/^[a-z]{1,9}$/),
    );
    const placeholder = fc
      .tuple(name, fc.option(plain), fc.constantFrom('', ' '))
      .map(([word, fallback, space]) => `{{${space}${word}${space}${fallback === null ? '' : `|${fallback}`}}}`);
    const template = fc.array(fc.oneof(plain, placeholder)).map((parts) => parts.join(''));
    const values = fc.record({ cliente: plain, agente: plain, dominio: plain, plan: plain, enlace: plain }, { requiredKeys: [] });
    fc.assert(
      fc.property(template, values, (text, variables) => {
        expect(fillReply(text, variables)).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('voiceFor', () => {
  it('addresses the customer in Spanish only', () => {
    expect([voiceFor('es', 'usted'), voiceFor('es', 'tu'), voiceFor('pt', 'tu'), voiceFor('en', 'usted')]).toEqual([
      'es-usted',
      'es-tu',
      'pt',
      'en',
    ]);
  });
});
