import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AskedVariable } from '../src/core/answer.ts';
import type { Address } from '../src/core/desk.ts';
import type { Doubt } from '../src/core/health.ts';
import type { Language, Verdict } from '../src/core/pack.ts';
import type { Obstacle } from '../src/messages.ts';
import { KEYS } from '../src/panel/keys.ts';

type Texts = Record<string, { message: string }>;

const LOCALES = ['es', 'pt_BR', 'en'];
const textsOf = (locale: string): Texts => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const spanish = textsOf('es');

/** Keys that are put together while the extension runs; the types fail where a new value has none. */
const VERDICTS: Record<Verdict, true> = { in: true, conditional: true, guide: true, out: true, billing: true, unlisted: true, ask: true };
const LANGUAGES: Record<Language, true> = { es: true, pt: true, en: true };
const OBSTACLES: Record<Obstacle, true> = {
  'no-conversation': true,
  behind: true,
  'no-composer': true,
  'read-only': true,
  note: true,
  mismatch: true,
  unreachable: true,
};
const DOUBTS: Record<Doubt, true> = { authorless: true, empty: true, 'no-customer': true, 'no-composer': true };
const ADDRESSES: Record<Address, true> = { usted: true, tu: true };
const VARIABLES: Record<AskedVariable, true> = { cliente: true, agente: true, dominio: true, plan: true };
const DYNAMIC: Record<string, string[]> = {
  verdict_: Object.keys(VERDICTS),
  language_: Object.keys(LANGUAGES),
  doubt_: Object.keys(DOUBTS).map((doubt) => doubt.replaceAll('-', '_')),
  reason_: Object.keys(OBSTACLES).map((obstacle) => obstacle.replaceAll('-', '_')),
  address_: Object.keys(ADDRESSES),
  variable_: Object.keys(VARIABLES),
  route_: ['chat', 'ticket', 'billing', 'help_centre', 'vendor'],
  tour_: ['read', 'insert', 'send'],
  page_: ['now', 'asked', 'rules'],
  asked_: ['open', 'answered', 'refused', 'dismissed'],
  key_: [...new Set(KEYS.map(([, does]) => does))],
};

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((part) => part !== undefined));

/** Keys that the code names: `t('key')`, `t(yes ? 'key' : 'key')`, and those of the manifest. */
const named = [
  ...matches(code, /\bt\(\s*'(\w+)'/g),
  ...matches(code, /\bt\([^'`]*?\?\s*'(\w+)'\s*:\s*'(\w+)'/g),
  ...matches(readFileSync('manifest.json', 'utf8'), /__MSG_(\w+)__/g),
];
const prefixes = [...new Set(matches(code, /\bt\(\s*`(\w+)\$\{/g))];
const put = Object.entries(DYNAMIC).flatMap(([prefix, ends]) => ends.map((end) => prefix + end));

/** The values that a text takes, `$1` and so on; `$$` is a dollar sign. */
const values = (message: string) => [...new Set(message.replaceAll('$$', '').match(/\$\d/g) ?? [])].toSorted();

describe.each(LOCALES)('%s', (locale) => {
  const texts = textsOf(locale);

  it('has every key, in the same order, and no other', () => expect(Object.keys(texts)).toEqual(Object.keys(spanish)));

  it('says something for each', () => {
    expect(Object.keys(texts).filter((key) => !texts[key]?.message.trim())).toEqual([]);
  });

  it('takes the same values', () => {
    const taken = (of: Texts) => Object.fromEntries(Object.entries(of).map(([key, { message }]) => [key, values(message)]));
    expect(taken(texts)).toEqual(taken(spanish));
  });

  it('has no dollar sign that the browser would swallow', () => {
    const lone = Object.entries(texts).filter(([, { message }]) => /\$(?!\d)/.test(message.replaceAll('$$', '')));
    expect(lone.map(([key]) => key)).toEqual([]);
  });
});

describe('the keys', () => {
  it('are found in the code', () => expect(named.length).toBeGreaterThan(40));

  it('that the code names stand in the files', () => {
    expect(named.filter((key) => !Object.hasOwn(spanish, key))).toEqual([]);
  });

  it('that it puts together stand in the files too', () => {
    expect(prefixes.toSorted()).toEqual(Object.keys(DYNAMIC).toSorted());
    expect(put.filter((key) => !Object.hasOwn(spanish, key))).toEqual([]);
  });

  it('of the files are all used', () => {
    const used = new Set([...named, ...put]);
    expect(Object.keys(spanish).filter((key) => !used.has(key))).toEqual([]);
  });
});
