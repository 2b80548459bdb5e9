import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';

// What the fake browser lacks. `vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'))` puts it in the place of the real one.

/** A content script as the browser keeps it. */
interface Registered {
  id: string;
  matches: string[];
  js: string[];
}

let scripts: Registered[] = [];
let origins: string[] = [];

/** The content scripts that stand registered. */
export const registered = () => scripts;

/** Says what the agent has allowed. */
export function grant(...allowed: string[]): void {
  origins = allowed;
}

export const executeScript = vi.fn<(injection: { target: { tabId: number }; files: string[] }) => Promise<unknown>>();

const scripting = {
  async getRegisteredContentScripts({ ids }: { ids: string[] }) {
    return scripts.filter(({ id }) => ids.includes(id));
  },
  async registerContentScripts(added: Registered[]) {
    for (const { id } of added) if (scripts.some((other) => other.id === id)) throw new Error(`Duplicate script ID '${id}'`);
    scripts.push(...added);
  },
  async updateContentScripts(changed: Registered[]) {
    for (const { id } of changed) if (!scripts.some((other) => other.id === id)) throw new Error(`Script with ID '${id}' does not exist`);
    scripts = scripts.map((other) => changed.find(({ id }) => id === other.id) ?? other);
  },
  async unregisterContentScripts({ ids }: { ids: string[] }) {
    for (const id of ids) if (!scripts.some((other) => other.id === id)) throw new Error(`Nonexistent script ID '${id}'`);
    scripts = scripts.filter(({ id }) => !ids.includes(id));
  },
  executeScript,
};

/** An event of which a test plays the browser. */
function event<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    addListener: (listener: (...args: Args) => void) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => void) => void listeners.delete(listener),
    trigger: (...args: Args) => {
      for (const listener of listeners) listener(...args);
    },
    clear: () => listeners.clear(),
  };
}

const permissions = { getAll: async () => ({ permissions: ['scripting'], origins }), onAdded: event(), onRemoved: event() };

export const browser = {
  ...fakeBrowser,
  runtime: Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3', action: { default_title: 'Alcance' } }) }),
  scripting,
  permissions,
  // A text is its key with its values, so that a test sees which was chosen.
  i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' '), getUILanguage: () => 'es' },
  commands: { onCommand: event<[command: string]>() },
};

/** Forgets all, as a new browser would. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  scripts = [];
  origins = [];
  permissions.onAdded.clear();
  permissions.onRemoved.clear();
  browser.commands.onCommand.clear();
  executeScript.mockReset().mockResolvedValue([]);
}
