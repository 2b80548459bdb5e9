import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { chatterFile, draftsFile, type PackSource, packFile, scopeFile, serviceFile, topicFile } from '../src/core/pack.ts';
import { type FieldPath, fieldName, type Problem, problemLine } from './lint/problem.ts';

/** A mistake in a pack, said so that its author finds it: file, line and field. */
export class PackError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PackError';
  }
}

/** A valid pack together with the place of each of its fields. */
export interface LocatedPack {
  /** The pack's folder, as it was given. */
  directory: string;
  source: PackSource;
  /** The line of a field's key or list item, such as `locate('topics/backups.yaml', ['replies', 'pt', 0])`; its nearest parent's where it is absent. */
  locate(file: string, path: FieldPath): number;
}

/**
 * Reads and validates one pack.
 * @param directory the pack's folder, such as `rules/hostgator-latam`
 * @throws {PackError} naming every problem as `file:line field: what is wrong`
 */
export function readPack(directory: string): PackSource {
  const { pack, problems } = locatePack(directory);
  if (!pack) throw new PackError(problems.map(problemLine));
  return pack.source;
}

/**
 * Reads one pack and remembers where each field stands.
 * @returns the pack, or null where it is not valid, and every problem of its form
 */
export function locatePack(directory: string): { pack: LocatedPack | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const documents = new Map<string, Lines>();
  const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | null => {
    const lines = readLines(join(directory, file), problems);
    if (!lines) return null;
    documents.set(file, lines);
    return validate(lines, schema, problems);
  };
  const pack = read('pack.yaml', packFile);
  const scope = read('scope.yaml', scopeFile);
  const chatter = read('chatter.yaml', chatterFile);
  const service = read('service.yaml', serviceFile);
  const drafts = existsSync(join(directory, 'drafts.yaml')) ? read('drafts.yaml', draftsFile) : null;
  const topics: PackSource['topics'] = {};
  for (const file of readdirSync(join(directory, 'topics')).sort()) {
    const topic = read(`topics/${file}`, topicFile);
    if (topic) topics[basename(file, '.yaml')] = topic;
  }
  if (problems.length > 0 || !pack || !scope || !chatter || !service) return { pack: null, problems };
  const locate = (file: string, path: FieldPath) => documents.get(file)?.lineOf(path) ?? 1;
  return { pack: { directory, source: { pack, scope, topics, chatter, service, ...(drafts && { drafts }) }, locate }, problems };
}

interface Lines {
  path: string;
  document: Document;
  lineOf(path: FieldPath): number;
}

function readLines(path: string, problems: Problem[]): Lines | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    problems.push({ file: path, line: 1, field: '(file)', message: 'the file is missing' });
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (const error of document.errors) {
    const message = error.message.split('\n')[0] as string;
    problems.push({ file: path, line: counter.linePos(error.pos[0]).line, field: '(file)', message });
  }
  if (document.errors.length > 0) return null;
  return {
    path,
    document,
    lineOf: (keys) => counter.linePos(offsetOf(document, keys)).line,
  };
}

/** Where a field begins: its key, or the item of a list; the nearest parent's where it is absent. */
function offsetOf(document: Document, keys: FieldPath): number {
  let node = document.contents as unknown;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of keys) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const place = isSeq(node) ? node.items[key as number] : pair?.key;
    if (!isNode(place) || !place.range) break;
    offset = place.range[0];
    node = isSeq(node) ? place : pair?.value;
  }
  return offset;
}

function validate<S extends v.GenericSchema>(lines: Lines, schema: S, problems: Problem[]): v.InferOutput<S> | null {
  const result = v.safeParse(schema, lines.document.toJS());
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = issue.path?.map((part) => part.key as string | number) ?? [];
    problems.push({ file: lines.path, line: lines.lineOf(keys), field: fieldName(keys), message: issue.message });
  }
  return null;
}
