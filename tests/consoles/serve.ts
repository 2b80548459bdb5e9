import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CONSOLES, expected } from './load.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The fixtures, served on this machine. */
export interface Consoles {
  port: number;
  close(): void;
}

/** Bundles the fixture pages in memory and serves each below its name; every other address is a page without a chat. */
export async function serveConsoles(): Promise<Consoles> {
  const files = await bundle();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = CONSOLES.find((name) => pathname.startsWith(`/${name}/`));
    const body = files.get(page ? `${page}.html` : pathname.slice(1)) ?? '<!doctype html><title>Otra página</title><p>Sin chat.</p>';
    response.setHeader('content-type', TYPES[/\.(?:js|css)$/.exec(page ? '' : pathname)?.[0] ?? ''] ?? 'text/html; charset=utf-8');
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const pages = CONSOLES.flatMap((name) => [`${name}.html`, expected(name).frame ?? []].flat());
  const built = await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, modulePreload: false, rollupOptions: { input: pages.map((page) => FOLDER + page) } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code]));
}
