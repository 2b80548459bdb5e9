// `npm start`: the extension on its practice console, in a window where there is a display; elsewhere the same walk by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, openPractice, startChromium, windowsClosed } from './chromium.ts';
import { walk } from './walk.ts';

const BUILD = 'dist/chrome';
/** All that the build is made from. */
const SOURCES = ['src', 'rules', 'public', 'scripts', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/** When a file, or anything in a folder, last changed; a removed file changes its folder. */
function changed(path: string): number {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(...[path, ...inside.map((name) => join(path, name))].map((each) => statSync(each).mtimeMs));
}

function build(): void {
  const built = join(BUILD, 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(changed))) return;
  console.error('Building the extension…');
  const { status, stdout, stderr } = spawnSync('npx', ['vite', 'build', '--mode', 'chrome', '--logLevel', 'warn'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
}

build();
const started = await startChromium(BUILD, !hasDisplay());
const page = await openPractice(started);
if (hasDisplay()) await windowsClosed(started);
else {
  const failures = await walk(started, page);
  await started.context.close();
  if (failures.length > 0) process.exitCode = 1;
}
