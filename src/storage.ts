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

/** The sheets of every tab that has some. */
export type Tabs = ReadonlyMap<number, TabState>;

/**
 * Calls back with the sheets of every tab, at once and at each change, until the signal aborts.
 * @throws where the session's storage cannot be read
 */
export async function watchTabs(listener: (tabs: Tabs) => void, signal: AbortSignal): Promise<void> {
  const tabs = new Map<number, TabState>();
  const keep = (key: string, state: unknown) => {
    const tab = /^tab:(\d+)$/.exec(key)?.[1];
    if (tab === undefined) return;
    if (state) tabs.set(Number(tab), state as TabState);
    else tabs.delete(Number(tab));
  };
  // What changes while all is being read is newer than what is read.
  const changed = new Set<string>();
  let isRead = false;
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      changed.add(key);
      keep(key, newValue);
    }
    if (isRead) listener(new Map(tabs));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  const stored = await browser.storage.session.get();
  if (signal.aborted) return;
  isRead = true;
  for (const [key, state] of Object.entries(stored)) if (!changed.has(key)) keep(key, state);
  listener(new Map(tabs));
}

/** Set by the worker once it has started in this browser session: tells a mere wake-up from a browser start. */
export const awakeItem: Item<true> = item('session', 'awake');

/** Version of the extension that last ran; null means first run. */
export const versionItem: Item<string> = item('local', 'version');

/** The texts of the pack in force, for the panel. */
export const packTextItem: Item<PackText> = item('local', 'pack');

/** A reply that the agent wrote for themself. */
export interface OwnReply {
  id: string;
  title: string;
  text: string;
}

/** What one agent likes, on this machine. A reply is named `service:<id>` or `own:<id>`. */
export interface Profile {
  /** How customers are addressed in Spanish where the agent has not chosen otherwise in the chat. */
  address: Address;
  own: OwnReply[];
  favourites: string[];
  /** The replies used last, the newest first. */
  recent: string[];
  /** True once the tour of the practice page was taken or skipped. */
  toured: boolean;
}

export const EMPTY_PROFILE: Profile = { address: 'usted', own: [], favourites: [], recent: [], toured: false };

export const profileItem: Item<Profile> = item('local', 'profile');

/** Changes what the agent likes, as it is stored at that moment. */
export async function editProfile(edit: (profile: Profile) => Profile): Promise<void> {
  await profileItem.set(edit((await profileItem.get()) ?? EMPTY_PROFILE));
}
