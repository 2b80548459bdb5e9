import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkUrls, linkTable } from '../../scripts/lint/dead-links.ts';

let server: Server;
let home: string;
let busy = 0;
let busiest = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    if (path === '/hang') return;
    if (path.startsWith('/slow')) {
      busiest = Math.max(busiest, ++busy);
      await new Promise((done) => setTimeout(done, 30));
      busy--;
    }
    const status = { '/moved': 301, '/gone': 404, '/wall': 403, '/no-head': request.method === 'HEAD' ? 405 : 200 }[path] ?? 200;
    response.writeHead(status, path === '/moved' ? { location: '/here' } : {}).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const check = (paths: string[], atOnce = 2) =>
  checkUrls(
    paths.map((path) => home + path),
    { timeout: 300, atOnce },
  );

test('tells the living from the dead, in the order asked, each address once', async () => {
  const results = await check(['/here', '/moved', '/gone', '/hang', '/wall', '/no-head', '/here']);
  expect(results.map(({ url, state, detail }) => [url.slice(home.length), state, detail])).toEqual([
    ['/here', 'alive', '200'],
    ['/moved', 'alive', `200 → ${home}/here`],
    ['/gone', 'dead', '404'],
    ['/hang', 'dead', 'no answer within 300 ms'],
    ['/wall', 'refused', '403'],
    ['/no-head', 'alive', '200'],
  ]);
});

test('asks with HEAD, and with GET only where HEAD fails', async () => {
  asked.length = 0;
  await check(['/here', '/gone'], 1);
  expect(asked).toEqual(['HEAD /here', 'HEAD /gone', 'GET /gone']);
});

test('never asks more at once than it may', async () => {
  await check(
    Array.from({ length: 12 }, (_, index) => `/slow${index}`),
    3,
  );
  expect(busiest).toBe(3);
});

test('a host that answers nothing is dead, and the table shows the dead first', async () => {
  const results = await checkUrls([`${home}/here`, 'http://127.0.0.1:1/'], { timeout: 300, atOnce: 2 });
  expect(linkTable(results)).toMatch(/^dead {5}http:\/\/127\.0\.0\.1:1\/ {2}\S.*\nalive {4}http/);
});
