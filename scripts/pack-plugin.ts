import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compiledPack, PACK_DIRECTORY } from './compiled-pack.ts';

const ID = 'virtual:pack';

/** Vite plugin: `import pack from 'virtual:pack'` gives the compiled pack, made from `rules/` at build time. */
export function packPlugin(): Plugin {
  return {
    name: 'alcance:pack',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      for (const file of readdirSync(PACK_DIRECTORY, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(resolve(PACK_DIRECTORY, file));
      }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiledPack()))});`;
    },
  };
}
