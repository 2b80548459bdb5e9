// Gets a fresh clone ready: npm packages and browsers. Does nothing where all is there.
// `--packages` leaves the browsers out. Plain JavaScript without dependencies, for it runs before they are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.alcance-lock';

/** What the tests and the practice console need on Debian: package and a file of it. The language pack gives Chromium its Spanish; the fonts draw ✓ ✗ ↗ and emoji. */
const DEBIAN_PACKAGES = {
  chromium: '/usr/bin/chromium',
  'chromium-l10n': '/usr/lib/chromium/locales/es.pak',
  'firefox-esr': '/usr/bin/firefox-esr',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  'fonts-noto-color-emoji': '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
};

/** Runs a command, quiet unless it fails. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
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

/** Debian's own browsers where this may install them. */
function installDebianPackages() {
  const missing = Object.keys(DEBIAN_PACKAGES).filter((name) => !existsSync(DEBIAN_PACKAGES[name]));
  if (missing.length === 0) return;
  console.error(`set-up: installing ${missing.join(', ')}…`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

/** Elsewhere Playwright's Chromium; a Firefox has to be there already, for Playwright's own does not speak WebDriver BiDi. */
async function installChromium() {
  if (existsSync(DEBIAN_PACKAGES.chromium)) return;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  console.error('set-up: installing Chromium…');
  run('npx', ['playwright', 'install', 'chromium']);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

installPackages();
if (!process.argv.includes('--packages')) {
  if (isDebianRoot()) installDebianPackages();
  else await installChromium();
}
