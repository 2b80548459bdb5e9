// `npm run dev`: serves the sources with hot reload and opens a Chromium window with them on the practice console.
import { createServer } from 'vite';
import { hasDisplay, openPractice, startChromium, windowsClosed } from './chromium.ts';
import { compiledPack } from './compiled-pack.ts';

// Compiled before the browser asks for it: it would not wait that long for its worker.
compiledPack();
const server = await createServer({ mode: 'dev', logLevel: 'warn' });
await server.listen();

if (hasDisplay()) {
  const started = await startChromium('dist/dev', false);
  const page = await openPractice(started);
  // A change to the worker or the pack reloads the extension, which empties its pages.
  started.context.on('serviceworker', () => page.goto(started.page('src/practice/practice.html')));
  await windowsClosed(started);
  await server.close();
} else {
  console.log('No display here, so no window opens. Serving with hot reload: load dist/dev as an unpacked extension; Ctrl+C ends.');
}
