// Gets a fresh clone ready: npm packages, and a Chromium and a Firefox where none is found. Does nothing where all is there.
// `--packages` leaves the browsers out. Plain JavaScript without dependencies, for it runs before they are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.alcance-lock';

/** Runs a command, quiet unless it fails. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status === 0) return;
  console.error(`set-up: «${command} ${args.join(' ')}» failed\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  process.exit(1);
}

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('set-up: installing npm packages…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, wanted);
}

function installBrowsers() {
  const missing = [];
  if (!existsSync('/usr/bin/chromium')) missing.push('chromium');
  if (!existsSync('/usr/bin/firefox-esr')) missing.push('firefox');
  if (missing.length === 0) return;
  const debianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debianRoot) {
    console.error('set-up: installing Chromium and Firefox…');
    run('apt-get', ['update', '-qq']);
    // The language pack gives Chromium its Spanish; the fonts draw ✓ ✗ ↗ and emoji.
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'chromium-l10n', 'firefox-esr', 'fonts-dejavu-core', 'fonts-noto-color-emoji']);
    return;
  }
  run('npx', ['playwright', 'install', ...missing]);
}

installPackages();
if (!process.argv.includes('--packages')) installBrowsers();
