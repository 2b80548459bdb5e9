import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What each room may not touch, and beside it what it may: DESIGN.md, «Rooms, and who may import whom». */
const ROOMS: Record<string, { forbidden: string[]; globals: string[]; allowed: string[] }> = {
  core: {
    forbidden: [
      '../browser.ts',
      '../storage.ts',
      '../messages.ts',
      '../sites/read.ts',
      '../panel/Said.tsx',
      'preact',
      'webextension-polyfill',
      'node:fs',
      'yaml',
    ],
    globals: ['chrome', 'browser', 'document', 'window', 'navigator', 'localStorage', 'fetch'],
    allowed: ['./normalise.ts', 'fuse.js', 'valibot'],
  },
  sites: {
    forbidden: [
      '../browser.ts',
      '../messages.ts',
      '../content/watcher.ts',
      '../background/sheets.ts',
      'preact',
      'webextension-polyfill',
      'node:fs',
    ],
    globals: ['chrome', 'browser'],
    allowed: ['./site.ts', '../core/message.ts'],
  },
  content: {
    forbidden: [
      '../browser.ts',
      '../storage.ts',
      '../i18n.ts',
      '../background/sheets.ts',
      '../panel/Said.tsx',
      './reader.ts',
      'preact',
      'webextension-polyfill',
    ],
    globals: [],
    allowed: ['./insert.ts', '../core/message.ts', '../sites/read.ts', '../messages.ts', 'text-field-edit'],
  },
  background: {
    forbidden: [
      '../content/watcher.ts',
      '../content/reader.ts',
      '../sites/read.ts',
      '../panel/Said.tsx',
      './worker.ts',
      'preact',
      'webextension-polyfill',
    ],
    globals: [],
    allowed: [
      './sheets.ts',
      '../core/judge.ts',
      '../messages.ts',
      '../storage.ts',
      '../browser.ts',
      '../deliver.ts',
      '../i18n.ts',
      'virtual:pack',
      '../content/reader.ts?script&iife',
    ],
  },
  panel: {
    forbidden: [
      '../background/sheets.ts',
      '../content/insert.ts',
      '../sites/read.ts',
      './mount-panel.tsx',
      'virtual:pack',
      'webextension-polyfill',
      'react',
    ],
    globals: [],
    allowed: [
      './Said.tsx',
      '../core/answer.ts',
      '../messages.ts',
      '../storage.ts',
      '../browser.ts',
      '../deliver.ts',
      '../i18n.ts',
      'preact',
      'preact/hooks',
      'lucide',
    ],
  },
  practice: {
    forbidden: [
      '../background/sheets.ts',
      '../content/reader.ts',
      '../sites/read.ts',
      '../panel/mount-panel.tsx',
      './mount-console.tsx',
      'webextension-polyfill',
    ],
    globals: [],
    allowed: ['./customers.ts', '../panel/TabPanel.tsx', '../core/answer.ts', '../i18n.ts', 'preact'],
  },
};

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';

// A copy of the lint's rules in a folder of its own: a file planted in src would be read by every other test that runs.
const folder = mkdtempSync(join(tmpdir(), 'alcance-layers-'));
let reported = new Map<string, string[]>();

const fileOf = (room: string, kind: string, index: number) => `src/${room}/${kind}-${index}.ts`;

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
}

/** Lints the folder. @returns the rules that each file breaks */
function lint(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const { diagnostics } = JSON.parse(runBiome()) as { diagnostics: { category: string; location: { path: string } }[] };
  for (const { category, location } of diagnostics) found.set(location.path, [...(found.get(location.path) ?? []), category]);
  return found;
}

function runBiome(): string {
  const args = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--reporter=json', '--max-diagnostics=none'].map((part, index) =>
    index === 0 ? join(process.cwd(), part) : part,
  );
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // It ends with 1 where it found something, as it is meant to here.
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore']) copyFileSync(file, join(folder, file));
  for (const [room, { forbidden, globals, allowed }] of Object.entries(ROOMS)) {
    forbidden.forEach((path, index) => {
      plant(fileOf(room, 'forbidden', index), `import * as planted from '${path}';\nexport const violation = planted;\n`);
    });
    globals.forEach((name, index) => {
      plant(fileOf(room, 'global', index), `export const violation = () => ${name};\n`);
    });
    allowed.forEach((path, index) => {
      plant(fileOf(room, 'allowed', index), `import * as planted from '${path}';\nexport const fine = planted;\n`);
    });
  }
  reported = lint();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(ROOMS))('src/%s', (room, { forbidden, globals, allowed }) => {
  it.each(forbidden.map((path, index) => [path, index] as const))('may not import %s', (_, index) => {
    expect(reported.get(fileOf(room, 'forbidden', index))).toContain(IMPORTS);
  });

  it.each(globals.map((name, index) => [name, index] as const))('may not touch %s', (_, index) => {
    expect(reported.get(fileOf(room, 'global', index))).toContain(GLOBALS);
  });

  it.each(allowed.map((path, index) => [path, index] as const))('may import %s', (_, index) => {
    expect(reported.get(fileOf(room, 'allowed', index)) ?? []).toEqual([]);
  });
});
