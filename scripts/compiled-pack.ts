import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPack, compile } from '../src/core/compile.ts';
import { readPack } from './read-pack.ts';

export const PACK_DIRECTORY = 'rules/hostgator-latam';

/**
 * The compiled HostGator pack. Compiling takes seconds, so the result is kept in `node_modules/.cache/alcance` under a
 * hash of every file that it depends on: the pack and the core.
 */
export function compiledPack(): CompiledPack {
  const inputs = [PACK_DIRECTORY, 'src/core'].flatMap((directory) => files(directory));
  const digest = createHash('sha256');
  for (const file of inputs) digest.update(file).update('\0').update(readFileSync(file)).update('\0');
  const cache = join('node_modules/.cache/alcance', `${digest.digest('hex').slice(0, 24)}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8'));
  } catch {
    const compiled = compile(readPack(PACK_DIRECTORY));
    mkdirSync('node_modules/.cache/alcance', { recursive: true });
    writeFileSync(cache, JSON.stringify(compiled));
    return compiled;
  }
}

function files(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
