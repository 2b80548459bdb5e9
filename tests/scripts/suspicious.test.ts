import { expect, test } from 'vitest';
import { findSuspicious } from '../../scripts/lint/suspicious.ts';
import { readPack } from '../../scripts/read-pack.ts';
import { writePack } from './fixture-pack.ts';

const THINGS = ['tienda', 'escuela', 'panadería', 'clínica', 'oficina', 'imprenta', 'ferretería', 'librería', 'fundación', 'florería'];

test('an example that its author put under the wrong topic is found, and found again alike', () => {
  const source = readPack(
    writePack(({ topics, chatter, service }) => {
      const none = { es: [], pt: [], en: [] };
      for (const topic of Object.values(topics)) Object.assign(topic, { near_misses: [], examples: none });
      service.triage = [];
      chatter.es = THINGS.map((thing) => `gracias, saludos de la ${thing}`);
      chatter.pt = chatter.en = [];
      topics.copies.examples = { ...none, es: THINGS.map((thing) => `necesito un respaldo completo de mi ${thing}`) };
      const domains = THINGS.map((thing) => `agregar otro dominio para la ${thing}`);
      topics.domains.examples = { ...none, es: [...domains, 'necesito un respaldo completo del taller'] };
    }).directory,
  );
  const { found, judged } = findSuspicious(source);
  expect(judged).toBe(31);
  expect(found[0]).toMatchObject({
    message: { file: 'topics/domains.yaml', path: ['examples', 'es', 10], label: 'domains' },
    placed: 'copies',
  });
  expect(findSuspicious(source).found).toEqual(found);
});
