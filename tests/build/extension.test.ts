import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The promises of DESIGN.md that only the built extension can keep. Each check below gives a list of what is wrong, and is
// itself shown to find it in something broken.

// biome-ignore lint/suspicious/noExplicitAny: a manifest as JSON, and the nodes of any syntax tree.
type Loose = any;

const BROWSERS = ['chrome', 'firefox'] as const;
const PERMISSIONS = {
  chrome: ['activeTab', 'scripting', 'storage', 'sidePanel'],
  firefox: ['activeTab', 'clipboardWrite', 'scripting', 'storage'],
};
const KILOBYTE = 1024;

const folder = mkdtempSync(join(tmpdir(), 'alcance-build-'));
const root = (browser: string) => join(folder, browser);

beforeAll(() => {
  // The tests' own mode would make the build one for development.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  for (const browser of BROWSERS) {
    const args = [
      'node_modules/vite/bin/vite.js',
      'build',
      '--mode',
      browser,
      '--outDir',
      root(browser),
      '--emptyOutDir',
      '--logLevel',
      'error',
    ];
    execFileSync(process.execPath, args, { env, stdio: 'pipe' });
  }
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (browser: string, end = '') =>
  readdirSync(root(browser), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name));
const read = (browser: string, path: string) => readFileSync(join(root(browser), path), 'utf8');
const manifestOf = (browser: string): Loose => JSON.parse(read(browser, 'manifest.json'));
const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** Doors that a manifest may not open. */
function openDoors(manifest: Loose, permissions: readonly string[]): string[] {
  const closed = [
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'sandbox',
  ];
  const wrong = closed.filter((key) => key in manifest);
  if (JSON.stringify(manifest.permissions) !== JSON.stringify(permissions)) wrong.push('permissions');
  if (JSON.stringify(manifest.optional_host_permissions) !== '["https://*/*","http://*/*"]') wrong.push('optional_host_permissions');
  return wrong;
}

/** What a content security policy allows beyond the extension's own files. */
function looseSources(policy: string): string[] {
  const directives = new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...sources]) => [name ?? '', sources]),
  );
  const wrong = [...directives].flatMap(([name, sources]) =>
    sources
      .filter((source) => source !== "'self'" && source !== "'none'" && !(name === 'img-src' && source === 'data:'))
      .map((source) => `${name} ${source}`),
  );
  if (directives.get('default-src')?.join() !== "'none'") wrong.push('default-src');
  for (const name of ['base-uri', 'form-action']) if (directives.get(name)?.join() !== "'none'") wrong.push(name);
  return wrong;
}

/** Names that lead to the network, or make code from text, wherever they stand. */
const DOORS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'eval',
]);

const nameOf = (node: Loose): string => String((node.type === 'Literal' ? node.value : node.name) ?? '');

/** Whether what is imported while the page runs is a file beside it, named in the code as it stands. */
function isOwnFile({ type, value, quasis }: Loose): boolean {
  const path = type === 'TemplateLiteral' && quasis.length === 1 ? quasis[0].value.cooked : type === 'Literal' ? value : '';
  return /^\.\/[\w.-]+\.js$/.test(path);
}

/** What one node of a syntax tree does wrong. */
function faultOf(node: Loose): string | null {
  if (node.type === 'Identifier' && DOORS.has(node.name)) return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Literal' && DOORS.has(nameOf(node.property)))
    return nameOf(node.property);
  if (node.type === 'ImportExpression') return isOwnFile(node.source) ? null : 'import()';
  if (/^(?:Import|Export(?:Named|All))Declaration$/.test(node.type) && node.source && !node.source.value.startsWith('.')) {
    return `from ${node.source.value}`;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const name = nameOf(node.callee.type === 'MemberExpression' ? node.callee.property : node.callee);
  const given = node.arguments[0]?.type ?? '';
  return name === 'Function' || (/^set(?:Timeout|Interval)$/.test(name) && /Literal$/.test(given)) ? name : null;
}

/**
 * Calls to the network, code made from text, and code from elsewhere, in a script. Its syntax tree is read, for its strings
 * may speak of anything; a key of an object that is merely called so is none (webextension-polyfill lists `eval`).
 */
function reaches(script: string): string[] {
  const wrong: string[] = [];
  const look = (node: Loose, parent: Loose): void => {
    if (node === null || typeof node !== 'object') return;
    const fault = typeof node.type === 'string' ? faultOf(node) : null;
    if (fault) wrong.push(fault);
    // A key that is written short is its value too; one of a pattern takes the value out: `const { fetch: f } = window`.
    const isMereKey = node.type === 'Property' && !node.computed && (node.shorthand || parent.type === 'ObjectExpression');
    for (const [key, child] of Object.entries(node)) {
      if (!(isMereKey && key === 'key')) look(child, Array.isArray(node) ? parent : node);
    }
  };
  look(parseAst(script), null);
  return wrong;
}

/** Code that a page takes from elsewhere, and code that its policy would stop. */
function pageFaults(html: string): string[] {
  const tags = [...html.matchAll(/<(script|link|iframe|img|object|embed)\b([^>]*)>([^<]*)/g)];
  const remote = tags
    .filter(([, , attributes]) => /\b(?:src|href|data)=["']?(?:\w+:)?\/\//.test(attributes ?? ''))
    .map(([, tag]) => `${tag} from elsewhere`);
  const inline = tags
    .filter(([, tag, attributes, content]) => tag === 'script' && (!/\bsrc=/.test(attributes ?? '') || content?.trim()))
    .map(() => 'inline script');
  const handlers = /<[^>]+\son\w+=/.test(html) ? ['inline handler'] : [];
  return [...remote, ...inline, ...handlers];
}

/** Style that is fetched from elsewhere. */
const styleFaults = (css: string) => css.match(/@import|url\(\s*["']?(?:\w+:)?\/\/[^)]*/g) ?? [];

/** True where a script is a single function that calls itself: such a one leaves no name behind in the page. */
function isOneFunction(script: string): boolean {
  const { body } = parseAst(script) as Loose;
  const call = body[0]?.expression;
  return body.length === 1 && call?.type === 'CallExpression' && /^(?:Arrow)?FunctionExpression$/.test(call.callee.type);
}

/** The scripts that a page loads, with all that they import. */
function scriptsOf(read: (path: string) => string, page: string): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const node of (parseAst(read(path)) as Loose).body) if (node.source) follow(posix.join(dirname(path), node.source.value));
  };
  for (const [, source = ''] of read(page).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)) {
    follow(source.startsWith('/') ? source.slice(1) : posix.join(dirname(page), source));
  }
  return [...found];
}

/** Every path in the extension that a manifest names. */
function pathsIn(value: Loose): string[] {
  if (typeof value === 'string') return /^[\w./-]+\.(?:js|html|png)$/.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  it('asks for no site at install, and for nothing that is not needed', () => {
    expect(openDoors(manifestOf(browser), PERMISSIONS[browser])).toEqual([]);
  });

  it('has a policy that allows its own files only', () => {
    const policy = manifestOf(browser).content_security_policy;
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    expect(looseSources(policy.extension_pages)).toEqual([]);
  });

  it('holds every file that its manifest names', () => {
    const paths = pathsIn(manifestOf(browser));
    expect(paths).toContain('src/panel/panel.html');
    expect(paths.filter((path) => !existsSync(join(root(browser), path)))).toEqual([]);
  });

  it('reaches nothing outside: no network, no code from text or from elsewhere', () => {
    const scripts = filesOf(browser, '.js');
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap((path) => reaches(readFileSync(path, 'utf8')).map((what) => `${path}: ${what}`));
    expect(found).toEqual([]);
  });

  it('has pages and styles that take nothing from elsewhere', () => {
    expect(filesOf(browser, '.html').length).toBeGreaterThanOrEqual(4);
    expect(filesOf(browser, '.html').flatMap((path) => pageFaults(readFileSync(path, 'utf8')))).toEqual([]);
    expect(filesOf(browser, '.css').flatMap((path) => styleFaults(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('has a content script that is one function of at most 20 kB', () => {
    const reader = read(browser, 'src/content/reader.js');
    expect(isOneFunction(reader)).toBe(true);
    expect(gzipped(reader)).toBeLessThanOrEqual(20 * KILOBYTE);
  });

  it('has a panel that opens with at most 40 kB of script', () => {
    const scripts = scriptsOf((path) => read(browser, path), 'src/panel/panel.html');
    expect(scripts.length).toBeGreaterThan(1);
    const size = scripts.reduce((sum, path) => sum + gzipped(read(browser, path)), 0);
    expect(size).toBeLessThanOrEqual(40 * KILOBYTE);
  });

  it('weighs at most 2 MB', () => {
    const size = filesOf(browser).reduce((sum, path) => sum + gzipped(readFileSync(path)), 0);
    expect(size).toBeLessThanOrEqual(2 * KILOBYTE * KILOBYTE);
  });

  it('carries no source maps and no sources', () => {
    expect(filesOf(browser).filter((path) => /\.(?:map|tsx?|yaml)$/.test(path))).toEqual([]);
  });
});

describe('each browser gets what it understands', () => {
  it.each([
    ['chrome', ['_execute_action', 'copy-first', 'insert-first']],
    ['firefox', ['_execute_action', '_execute_sidebar_action', 'copy-first', 'insert-first']],
  ] as const)('%s its shortcuts', (browser, commands) => expect(Object.keys(manifestOf(browser).commands).toSorted()).toEqual(commands));

  it('Chrome a side panel', () => {
    const manifest = manifestOf('chrome');
    expect(manifest.side_panel).toEqual({ default_path: 'src/panel/panel.html' });
    expect(manifest.background.service_worker).toBeTypeOf('string');
    for (const key of ['sidebar_action', 'browser_specific_settings']) expect(manifest).not.toHaveProperty(key);
  });

  it('Firefox a sidebar, an id and what it collects: nothing', () => {
    const manifest = manifestOf('firefox');
    expect(manifest.sidebar_action.default_panel).toBe('src/panel/panel.html');
    expect(manifest.sidebar_action.open_at_install).toBe(false);
    expect(manifest.browser_specific_settings.gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(manifest.background.scripts).toHaveLength(1);
    for (const key of ['side_panel', 'minimum_chrome_version']) expect(manifest).not.toHaveProperty(key);
  });
});

describe('the checks find', () => {
  it.each<[string, Loose, string[]]>([
    ['a site at install', { host_permissions: ['http://localhost/*'] }, ['host_permissions']],
    ['a script on every page', { content_scripts: [] }, ['content_scripts']],
    ['a file that pages can see', { web_accessible_resources: [] }, ['web_accessible_resources']],
    ['one permission more', { permissions: ['activeTab', 'scripting', 'storage', 'sidePanel', 'tabs'] }, ['permissions']],
    ['other optional sites', { optional_host_permissions: ['<all_urls>'] }, ['optional_host_permissions']],
  ])('%s', (_, added, wrong) => expect(openDoors({ ...manifestOf('chrome'), ...added }, PERMISSIONS.chrome)).toEqual(wrong));

  it.each([
    ["script-src 'self' 'unsafe-eval'", "script-src 'unsafe-eval'"],
    ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'wasm-unsafe-eval'"],
    ["style-src 'unsafe-inline'", "style-src 'unsafe-inline'"],
    ["connect-src 'self' https://api.example", 'connect-src https://api.example'],
    ['script-src data:', 'script-src data:'],
    ['img-src *', 'img-src *'],
  ])('a loose policy: %s', (directive, wrong) => {
    expect(looseSources(`default-src 'none'; base-uri 'none'; form-action 'none'; ${directive}`)).toEqual([wrong]);
  });

  it('a policy that leaves the rest open', () => {
    expect(looseSources("script-src 'self'")).toEqual(['default-src', 'base-uri', 'form-action']);
  });

  it.each([
    ['fetch("https://a.example")', ['fetch']],
    ['globalThis.fetch(x)', ['fetch']],
    ['window["fetch"](x)', ['fetch']],
    ['const f = fetch', ['fetch']],
    ['new XMLHttpRequest()', ['XMLHttpRequest']],
    ['new WebSocket(x)', ['WebSocket']],
    ['new EventSource(x)', ['EventSource']],
    ['navigator.sendBeacon(x)', ['sendBeacon']],
    ['eval(x)', ['eval']],
    ['(0, globalThis.eval)(x)', ['eval']],
    ['const { fetch: f } = window', ['fetch']],
    ['const { fetch } = window', ['fetch']],
    ['f({ fetch })', ['fetch']],
    ['new Function(x)', ['Function']],
    ['Function(x)()', ['Function']],
    ['setTimeout("x()", 1)', ['setTimeout']],
    ['import("https://x.example/a.js")', ['import()']],
    ['import("./" + name)', ['import()']],
    ['import("./../a.js")', ['import()']],
    ['import("./a.js")', []],
    ['import "https://a.example/a.js"', ['from https://a.example/a.js']],
    ['export * from "//a.example/a.js"', ['from //a.example/a.js']],
    ['import "./a.js"; setTimeout(() => f(), 1); const table = { eval: 1 }; f("fetch(x) eval(y)"); x.prefetch()', []],
  ])('what reaches outside: %s', (script, wrong) => expect(reaches(script)).toEqual(wrong));

  it.each([
    ['<script src="https://a.example/a.js"></script>', ['script from elsewhere']],
    ['<script src="//a.example/a.js"></script>', ['script from elsewhere']],
    ['<link rel="stylesheet" href="http://a.example/a.css">', ['link from elsewhere']],
    ['<script>f()</script>', ['inline script']],
    ['<body onload="f()">', ['inline handler']],
    ['<script type="module" src="/a.js"></script><link href="a.css">', []],
  ])('a faulty page: %s', (html, wrong) => expect(pageFaults(html)).toEqual(wrong));

  it.each([
    ['@import "a.css"', 1],
    ['a { background: url(https://a.example/a.png) }', 1],
    ['a { background: url("//a.example/a.png") }', 1],
    ['a { background: url(data:image/png;base64,AA) }', 0],
  ])('a faulty style: %s', (css, count) => expect(styleFaults(css)).toHaveLength(count));

  it.each([
    ['(function () { f() })();', true],
    ['(() => { f() })();', true],
    ['const a = 1; (() => a)();', false],
    ['import "./a.js"; (() => 1)();', false],
    ['f();', false],
  ])('what is not one function: %s', (script, is) => expect(isOneFunction(script)).toBe(is));

  it('every script of a page, each once', () => {
    const files: Record<string, string> = {
      'p/page.html': '<script type="module" src="/a/1.js"></script><script src="4.js"></script>',
      'a/1.js': 'import "./2.js"; import x from "../b/3.js";',
      'a/2.js': 'import "../b/3.js";',
      'b/3.js': 'import "../a/1.js"; export default 1;',
      'p/4.js': 'f()',
    };
    expect(scriptsOf((path) => files[path] as string, 'p/page.html').toSorted()).toEqual(['a/1.js', 'a/2.js', 'b/3.js', 'p/4.js']);
  });

  it('a file that a manifest names', () => {
    expect(pathsIn({ icons: { 16: 'icons/16.png' }, list: [{ page: 'a/b.html' }], name: '__MSG_name__', version: '1.0' })).toEqual([
      'icons/16.png',
      'a/b.html',
    ]);
  });
});
