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
      this.addWatchFile(PACK_DIRECTORY);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiledPack()))});`;
    },
  };
}
