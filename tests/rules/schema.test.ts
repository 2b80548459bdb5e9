import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// Editors complete against schema.json, the build validates with valibot: both must say the same of the pack's files.
const PACK = 'rules/hostgator-latam';
const schema = JSON.parse(readFileSync('rules/schema.json', 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false, schemas: [{ ...schema, $id: 'pack' }] });
const files = ['pack.yaml', 'scope.yaml', 'chatter.yaml', 'service.yaml', ...readdirSync(`${PACK}/topics`).map((file) => `topics/${file}`)];

/** The definition that a file's first line names. */
function definitionOf(text: string): string {
  return /\$schema=\S*schema\.json(#\S+)/.exec(text)?.[1] ?? '';
}

describe('schema.json', () => {
  it.each(files)('accepts %s by the definition that its first line names', (file) => {
    const text = readFileSync(`${PACK}/${file}`, 'utf8');
    ajv.validate({ $ref: `pack${definitionOf(text)}` }, parse(text));
    expect(ajv.errors).toBeNull();
  });

  it('refuses a topic with a field that does not exist, and one without replies', () => {
    const topic = parse(readFileSync(`${PACK}/topics/dns-zone.yaml`, 'utf8'));
    const { replies: _, ...silent } = topic;
    expect(ajv.validate({ $ref: 'pack#/$defs/topic' }, { ...topic, twinn: 'accounts' })).toBe(false);
    expect(ajv.validate({ $ref: 'pack#/$defs/topic' }, silent)).toBe(false);
  });
});
