/** The content script, built as one file; its path in the extension (@crxjs/vite-plugin). */
declare module '*?script&iife' {
  const path: string;
  export default path;
}
