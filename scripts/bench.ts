import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { labelledMessages } from '../src/core/compile.ts';
import { coldStart } from './bench/cold-start.ts';
import { compare, singleRequests } from './bench/compare.ts';
import { compiling } from './bench/compiling.ts';
import { engines } from './bench/peers.ts';
import { type BenchResult, sectionOf, writeReadme } from './bench/report.ts';
import { scale } from './bench/scale.ts';
import { compiledPack, PACK_DIRECTORY } from './compiled-pack.ts';
import { readPack } from './read-pack.ts';

// Measures the judge beside search libraries, with growing packs, and from a cold start. Times are printed, never asserted.
//   npm run bench                  prints the tables
//   npm run bench -- --json FILE   also writes every figure
//   npm run bench -- --readme      also writes the README's section

const { values } = parseArgs({ options: { json: { type: 'string' }, readme: { type: 'boolean', default: false } } });
const FIRST_MESSAGE = 'hola, quiero pasar mi sitio de otro proveedor con ustedes y no sé por dónde empezar';

const source = readPack(PACK_DIRECTORY);
const compiled = compiledPack();
const messages = singleRequests();

progress('cold start');
const cold = await coldStart(FIRST_MESSAGE);
progress('compiling');
const compilation = await compiling(source);
const scores = engines(source).map((engine) => {
  progress(engine.name);
  return compare(engine, messages);
});
progress('growing packs');
const sizes = scale(
  source,
  compiled,
  messages.map(({ text }) => text),
);
const result: BenchResult = {
  machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`,
  topics: Object.keys(source.topics).length,
  examples: labelledMessages(source).length,
  engines: scores,
  scale: sizes,
  coldStart: cold,
  compiling: compilation,
};
console.log(sectionOf(result));
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
if (values.readme) writeReadme(sectionOf(result));

/** Says on standard error what is being measured, for it takes a minute or two. */
function progress(what: string): void {
  console.error(`bench: ${what}…`);
}
