import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { packPlugin } from './scripts/pack-plugin.ts';

type Browser = 'chrome' | 'firefox';
const PAGES = [
  'src/panel/panel.html',
  'src/practice/practice.html',
  'src/practice/console.html',
  'src/practice/welcome.html',
  'src/practice/training.html',
];

/** The one manifest, without what the other browser alone understands. */
function manifestFor(browser: Browser, endToEnd: boolean): ManifestV3Export {
  const { side_panel, sidebar_action, browser_specific_settings, minimum_chrome_version, commands: all, ...rest } = manifest;
  const { _execute_sidebar_action, ...commands } = all;
  // Without `clipboardWrite` Firefox lets a page copy after a click or key in the page only, and a shortcut of the browser's is none.
  const foreign = browser === 'firefox' ? 'sidePanel' : 'clipboardWrite';
  const shared = { ...rest, commands, permissions: rest.permissions.filter((permission) => permission !== foreign) };
  if (browser === 'firefox') return { ...shared, commands: all, sidebar_action, browser_specific_settings } as unknown as ManifestV3Export;
  // A permission prompt cannot be answered in headless Chromium, so its end-to-end build may read this machine's fixtures at once.
  const host_permissions = endToEnd ? { host_permissions: ['http://localhost/*'] } : {};
  return { ...shared, side_panel, minimum_chrome_version, ...host_permissions } as ManifestV3Export;
}

/** Without the policy that forbids every connection: hot reload comes from localhost, which the browser's own policy lets through unpacked. */
function forDevelopment(built: ManifestV3Export): ManifestV3Export {
  const { content_security_policy: _strict, ...rest } = built as chrome.runtime.ManifestV3;
  return rest as ManifestV3Export;
}

/** A script registered at run time needs no web-accessible entry; without one, pages cannot detect the extension. */
function hideFromPages(): Plugin {
  return {
    name: 'alcance:hide-from-pages',
    generateBundle: {
      // After every plugin: crxjs writes the manifest in its own `post` step.
      order: 'post',
      handler(_, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') return;
        const { web_accessible_resources: _hidden, ...rest } = JSON.parse(String(asset.source));
        asset.source = JSON.stringify(rest, null, 2);
      },
    },
  };
}

// `--mode chrome` (default), `--mode firefox`, `--mode e2e` (Chromium for the end-to-end tests).
export default defineConfig(({ mode, command }) => {
  if (mode === 'test') return { plugins: [packPlugin()], test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] } };
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      packPlugin(),
      crx({ manifest: command === 'serve' ? forDevelopment(manifestFor(browser, false)) : manifestFor(browser, mode === 'e2e'), browser }),
      ...(command === 'build' ? [hideFromPages()] : []),
    ],
    build: {
      outDir: `dist/${mode === 'production' || mode === 'development' ? 'chrome' : mode}`,
      target: 'es2022',
      // The worker carries the pack's models; nobody downloads it.
      chunkSizeWarningLimit: 2500,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: PAGES,
        output: {
          // A request costs the panel's opening more than its bytes: what pages share comes in two files, not in ten. The scripts
          // that begin a page (`mount-*`) and the page of the rules, which is loaded when it is turned to, stay by themselves.
          codeSplitting: {
            groups: [
              { name: 'core', test: /\/src\/(core|[a-z0-9]+\.ts)|webextension-polyfill|@webext-core/, minShareCount: 2 },
              { name: 'ui', test: /\/preact\/|\/lucide\/|\/src\/panel\/(?!Rule|mount)[A-Za-z]+\.tsx?$/, minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
});
