import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { chatterFile, type PackSource, packFile, scopeFile, serviceFile, topicFile } from '../src/core/pack.ts';

/** A mistake in a pack, said so that its author finds it: file, line and field. */
export class PackError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PackError';
  }
}

/**
 * Reads and validates one pack.
 * @param directory the pack's folder, such as `rules/hostgator-latam`
 * @throws {PackError} naming every problem as `file:line field: what is wrong`
 */
export function readPack(directory: string): PackSource {
  const problems: string[] = [];
  const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | null =>
    readYaml(join(directory, file), schema, problems);
  const pack = read('pack.yaml', packFile);
  const scope = read('scope.yaml', scopeFile);
  const chatter = read('chatter.yaml', chatterFile);
  const service = read('service.yaml', serviceFile);
  const topics: PackSource['topics'] = {};
  for (const file of readdirSync(join(directory, 'topics')).sort()) {
    const topic = read(join('topics', file), topicFile);
    if (topic) topics[basename(file, '.yaml')] = topic;
  }
  if (problems.length > 0 || !pack || !scope || !chatter || !service) throw new PackError(problems);
  return { pack, scope, topics, chatter, service };
}

function readYaml<S extends v.GenericSchema>(path: string, schema: S, problems: string[]): v.InferOutput<S> | null {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  for (const error of document.errors) problems.push(`${path}:${lineOf(error.pos[0])} ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return null;
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = issue.path?.map((part) => part.key as string | number) ?? [];
    let line = 1;
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (!node?.range) continue;
      line = lineOf(node.range[0]);
      break;
    }
    problems.push(`${path}:${line} ${keys.join('.') || '(file)'}: ${issue.message}`);
  }
  return null;
}
