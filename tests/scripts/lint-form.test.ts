import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lint, testBreaks } from './breaks.ts';
import { writePack } from './fixture-pack.ts';

test('a sound pack has no problem', async () => {
  expect(await lint(writePack())).toEqual([]);
});

testBreaks([
  [
    'a reply over 400 characters',
    ({ topics }) => topics.domains.replies.pt.splice(1, 1, `Olá ${'a'.repeat(400)}`),
    'topics/domains.yaml',
    '- Olá aaa',
    'replies.pt.1: Invalid length: Expected <=400 but received 404',
  ],
  [
    'a voice without replies',
    ({ topics }) => delete topics.domains.replies['es-tu'],
    'topics/domains.yaml',
    'replies:',
    'replies.es-tu: Invalid key: Expected "es-tu" but received undefined',
  ],
  [
    'a title that one language lacks',
    ({ topics }) => delete topics.domains.title.pt,
    'topics/domains.yaml',
    'title:',
    'title.pt: Invalid key: Expected "pt" but received undefined',
  ],
  [
    'a link without https',
    ({ topics }) => Object.assign(topics.domains.links[0], { url: 'http://soporte.hostgator.mx/' }),
    'topics/domains.yaml',
    'url: http:',
    'links.0.url: Invalid start: Expected "https://" but received "http://s"',
  ],
  [
    'a field that no file has',
    ({ scope }) => Object.assign(scope.sections[0].rules[1], { verdit: 'out' }),
    'scope.yaml',
    'verdit: out',
    'sections.0.rules.1.verdit: Invalid key: Expected never but received "verdit"',
  ],
]);

test('a file that is no YAML, and one that is missing', async () => {
  const { directory } = writePack();
  writeFileSync(join(directory, 'chatter.yaml'), 'es:\n  - "hola\n');
  rmSync(join(directory, 'service.yaml'));
  expect(await lint({ directory })).toEqual([
    expect.stringContaining(`${directory}/chatter.yaml:3 (file): Missing closing "quote`),
    `${directory}/service.yaml:1 (file): the file is missing`,
  ]);
});

test('a schema that is out of date, and one that is missing', async () => {
  const { directory } = writePack();
  const schema = join(dirname(directory), 'schema.json');
  writeFileSync(schema, '{}');
  expect(await lint({ directory })).toEqual([`${schema}:1 (file): out of date; run npm run schema`]);
  rmSync(schema);
  expect(await lint({ directory })).toEqual([`${schema}:1 (file): the file is missing; run npm run schema`]);
});

test('a first line that names another schema', async () => {
  const { directory } = writePack();
  const file = join(directory, 'chatter.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('#/$defs/chatter', ''));
  expect(await lint({ directory })).toEqual([
    `${file}:1 (file): the first line must be «# yaml-language-server: $schema=../schema.json#/$defs/chatter»`,
  ]);
});
