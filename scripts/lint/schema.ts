import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packSchema } from '../pack-schema.ts';
import type { LocatedPack } from '../read-pack.ts';
import { topicPath } from './check.ts';
import type { Problem } from './problem.ts';

/** `schema.json`, beside the pack's folder, is the one that the pack's definition generates; editors complete against it. */
export function checkSchemaFile(directory: string): Problem[] {
  const file = join(dirname(directory), 'schema.json');
  const problem = (message: string) => [{ file, line: 1, field: '(file)', message: `${message}; run npm run schema` }];
  try {
    return readFileSync(file, 'utf8') === packSchema() ? [] : problem('out of date');
  } catch {
    return problem('the file is missing');
  }
}

/** Each file names its part of the schema in its first line; without it the editor neither completes nor underlines. */
export function checkHeaders(pack: LocatedPack): Problem[] {
  const kinds = ['pack', 'scope', 'chatter', 'service', ...(pack.source.drafts ? ['drafts'] : [])];
  const files = kinds.map((kind) => [`${kind}.yaml`, `../schema.json#/$defs/${kind}`] as const);
  const topics = Object.keys(pack.source.topics).map((topic) => [topicPath(topic), '../../schema.json#/$defs/topic'] as const);
  const problems: Problem[] = [];
  for (const [name, schema] of [...files, ...topics]) {
    const file = join(pack.directory, name);
    const header = `# yaml-language-server: $schema=${schema}`;
    if (readFileSync(file, 'utf8').split('\n', 1)[0]?.trimEnd() === header) continue;
    problems.push({ file, line: 1, field: '(file)', message: `the first line must be «${header}»` });
  }
  return problems;
}
