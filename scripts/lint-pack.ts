import { parseArgs } from 'node:util';
import { PACK_DIRECTORY } from './compiled-pack.ts';
import { at } from './lint/check.ts';
import { countSummary, countTable } from './lint/counts.ts';
import { lintPack } from './lint/lint.ts';
import { fieldName, problemLine } from './lint/problem.ts';
import { findSuspicious } from './lint/suspicious.ts';

// npm run pack:lint [-- [--counts] [--suspicious] [<pack folder>]]: quiet where all is well, exit 1 on problems.
const { values, positionals } = parseArgs({
  options: { counts: { type: 'boolean' }, suspicious: { type: 'boolean' } },
  allowPositionals: true,
});
const { pack, problems } = await lintPack(positionals[0] ?? PACK_DIRECTORY);
for (const problem of problems) console.error(problemLine(problem));
if (pack && values.counts) console.log(`${countTable(pack.source)}\n${countSummary(pack.source)}`);
if (pack && values.suspicious) {
  const { found, judged } = findSuspicious(pack.source);
  for (const { message, placed, confidence } of found) {
    const { file, line } = at(pack, message);
    console.log(`${file}:${line} ${fieldName(message.path)}: ${message.label} → ${placed} (${confidence.toFixed(2)}) «${message.text}»`);
  }
  console.log(`${found.length} of ${judged} messages are placed elsewhere by a model that never saw them`);
}
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
}
