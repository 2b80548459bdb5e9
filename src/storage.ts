import type { Storage } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { PackText } from './core/compile.ts';
import type { Sheet } from './core/conversation.ts';
import type { Address, Desk } from './core/desk.ts';
import type { ConversationReport } from './messages.ts';

/** One conversation as the worker keeps it, in memory of the browser session only. */
export interface ConversationState extends ConversationReport {
  frame: number;
  desk: Desk;
  sheet: Sheet;
}

/** What is known of one browser tab. */
export interface TabState {
  /** The console found in the tab; null where the page was read and none was recognised. */
  site: string | null;
  conversations: ConversationState[];
}

/** A typed value in one of the browser's storage areas. */
export interface Item<T> {
  /** The value, or null where none is stored. */
  get(): Promise<T | null>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back at each change, with null on removal, until the signal aborts. */
  watch(listener: (value: T | null) => void, signal: AbortSignal): void;
}

function item<T>(area: 'local' | 'session', key: string): Item<T> {
  const store = browser.storage[area];
  return {
    async get() {
      return ((await store.get(key))[key] as T | undefined) ?? null;
    },
    set: (value) => store.set({ [key]: value }),
    remove: () => store.remove(key),
    watch(listener, signal) {
      const onChanged = (changes: Record<string, Storage.StorageChange>, changedArea: string) => {
        const change = changedArea === area ? changes[key] : undefined;
        if (change) listener((change.newValue as T | undefined) ?? null);
      };
      browser.storage.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
    },
  };
}

/** The sheets of a tab; gone with the browser session, never on disk. */
export const tabItem = (tab: number): Item<TabState> => item('session', `tab:${tab}`);

/** Calls back with the sheets of every tab, at once and at each change, until the signal aborts. */
export function watchTabs(listener: (tabs: ReadonlyMap<number, TabState>) => void, signal: AbortSignal): void {
  const tabs = new Map<number, TabState>();
  const keep = (key: string, state: unknown) => {
    const tab = /^tab:(\d+)$/.exec(key)?.[1];
    if (tab === undefined) return;
    if (state === undefined) tabs.delete(Number(tab));
    else tabs.set(Number(tab), state as TabState);
  };
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) keep(key, newValue);
    listener(new Map(tabs));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  void browser.storage.session.get().then((stored) => {
    if (signal.aborted) return;
    for (const [key, state] of Object.entries(stored)) if (!tabs.has(Number(key.slice(4)))) keep(key, state);
    listener(new Map(tabs));
  });
}

/** Set by the worker once it has started in this browser session: tells a mere wake-up from a browser start. */
export const awakeItem: Item<true> = item('session', 'awake');

/** Version of the extension that last ran; null means first run. */
export const versionItem: Item<string> = item('local', 'version');

/** The texts of the pack in force, for the panel. */
export const packTextItem: Item<PackText> = item('local', 'pack');

/** What one agent likes, on this machine. */
interface Profile {
  /** How customers are addressed in Spanish where the agent has not chosen otherwise in the chat. */
  address: Address;
}

export const profileItem: Item<Profile> = item('local', 'profile');
