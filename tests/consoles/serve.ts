import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Where each fixture stands, with the path that the console itself has. */
const PAGES = [
  { at: /^\/site_admin\//, file: 'live-helper-chat.html' },
  { at: /^\/app\/accounts\//, file: 'chatwoot.html' },
];

/** The fixtures, served on this machine. */
export interface Consoles {
  port: number;
  close(): void;
}

/** Bundles the fixture pages in memory and serves them; every other address is a page without a chat. */
export async function serveConsoles(): Promise<Consoles> {
  const files = await bundle();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = PAGES.find(({ at }) => at.test(pathname));
    const body = files.get(page?.file ?? pathname.slice(1)) ?? '<!doctype html><title>Otra página</title><p>Sin chat.</p>';
    response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, modulePreload: false, rollupOptions: { input: PAGES.map(({ file }) => FOLDER + file) } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code]));
}
