import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACK_DIRECTORY } from '../../scripts/compiled-pack.ts';
import { messagesOf } from '../../scripts/lint/texts.ts';
import { packSchema } from '../../scripts/pack-schema.ts';
import { readPack } from '../../scripts/read-pack.ts';
import { labelledMessages } from '../../src/core/compile.ts';

/** The scope document as its first readers indexed it, kept here so that no edit of the pack can move both. */
function scopeDocument(): string[] {
  return readFileSync('tests/rules/rules-index.tsv', 'utf8').trim().split('\n').slice(1);
}

const pack = readPack(PACK_DIRECTORY);

test('the pack is valid and its schema current', () => {
  expect(pack.pack.id).toBe('hostgator-latam');
  expect(readFileSync('rules/schema.json', 'utf8')).toBe(packSchema());
});

test('the 88 rules of the scope document stand as it has them, and billing besides', () => {
  const rules = pack.scope.sections.flatMap(({ id, rules }) =>
    rules.map(({ topic, verdict, condition }) => [id, topic, verdict, condition ? 'yes' : 'no'].join('\t')),
  );
  expect(scopeDocument()).toHaveLength(88);
  expect(rules).toEqual([...scopeDocument(), 'billing\tbilling\tbilling\tno']);
});

test('the lint places the very messages, in the very order, that the model learns from', () => {
  expect(messagesOf(pack).map(({ text, label }) => ({ text, label }))).toEqual(labelledMessages(pack));
});
