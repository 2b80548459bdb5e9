/** The pack that the build compiled from `rules/` (scripts/pack-plugin.ts). */
declare module 'virtual:pack' {
  const pack: import('../core/compile.ts').CompiledPack;
  export default pack;
}
