import { PACK_DIRECTORY } from './compiled-pack.ts';
import { checkUrls, linkTable } from './lint/dead-links.ts';
import { urlsOf } from './lint/links.ts';
import { readPack } from './read-pack.ts';

// npm run links [-- <pack folder>]: asks for every address of the pack over the network; exit 1 where one is dead.
const source = readPack(process.argv[2] ?? PACK_DIRECTORY);
const results = await checkUrls(
  urlsOf(source).map(({ url }) => url),
  { timeout: 15_000, atOnce: 6 },
);
const dead = results.filter(({ state }) => state === 'dead').length;
console.log(`${linkTable(results)}\n${results.length} addresses, ${dead} dead`);
if (dead > 0) process.exitCode = 1;
