import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { siteOf } from '../core/address.ts';
import type { PackText } from '../core/compile.ts';
import { unreadConsole } from '../core/unread-consoles.ts';
import { packTextItem, type TabState, type Tabs, watchTabs } from '../storage.ts';
import { createActions, type Notice } from './actions.ts';
import type { OpenChat } from './Chats.tsx';
import { Failed } from './Empty.tsx';
import { Panel, type View } from './Panel.tsx';
import { Skeleton } from './Skeleton.tsx';

/** How long a notice stays, in milliseconds. */
const NOTICE_STAYS = 6000;
const LOADING: View = { kind: 'loading' };

// What is read before the panel can show anything is asked for in layout effects: others would wait for an empty frame.

/** The panel beside one tab: reads its sheets from the session's storage and repaints at each change. */
export function TabPanel({ tab, offerSidePanel }: { tab: number; offerSidePanel: boolean }) {
  const tabs = useTabs();
  const view = useView(tab, tabs);
  const chats = useMemo(() => openChats(tabs, tab), [tabs, tab]);
  const pack = usePack();
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  const isRead = pack !== null && pack !== 'failed';
  const actions = useMemo(() => (isRead ? createActions(tab, pack, setNotice) : null), [tab, pack]);
  if (!isRead || actions === null) return <main class="panel">{pack === 'failed' ? <Failed /> : <Skeleton />}</main>;
  return <Panel view={view} chats={chats} pack={pack} actions={actions} notice={notice} offerSidePanel={offerSidePanel} />;
}

/** The sheets of every tab; null until they are read. */
function useTabs(): Tabs | 'failed' | null {
  const [tabs, setTabs] = useState<Tabs | 'failed' | null>(null);
  useLayoutEffect(() => {
    const stop = new AbortController();
    watchTabs(setTabs, stop.signal).catch(() => setTabs('failed'));
    return () => stop.abort();
  }, []);
  return tabs;
}

/** The conversations of every tab, those of this one first. */
function openChats(tabs: Tabs | 'failed' | null, tab: number): OpenChat[] {
  if (tabs === null || tabs === 'failed') return [];
  const chats = [...tabs].flatMap(([other, { conversations }]) =>
    conversations.map((conversation) => ({ tab: other, here: other === tab, conversation })),
  );
  return chats.toSorted((a, b) => Number(b.here) - Number(a.here));
}

/** The texts of the pack; null until they are read, or until the worker has put them there at the first start. */
function usePack(): PackText | 'failed' | null {
  const [pack, setPack] = useState<PackText | 'failed' | null>(null);
  useLayoutEffect(() => {
    const stop = new AbortController();
    packTextItem.watch(setPack, stop.signal);
    packTextItem.get().then(
      (stored) => stored && setPack(stored),
      () => setPack('failed'),
    );
    return () => stop.abort();
  }, []);
  return pack;
}

/** What can be said of a tab: its sheets, else whether its site may be read. */
function useView(tab: number, tabs: Tabs | 'failed' | null): View {
  const [withoutChat, setWithoutChat] = useState<View>(LOADING);
  const state = tabs === 'failed' ? null : (tabs?.get(tab) ?? null);
  const hasChat = state !== null && state.conversations.length > 0;
  useLayoutEffect(() => {
    if (tabs === null || tabs === 'failed' || hasChat) return setWithoutChat(LOADING);
    const stop = new AbortController();
    const look = () =>
      findView(tab, state).then(
        (found) => stop.signal.aborted || setWithoutChat(found),
        () => stop.signal.aborted || setWithoutChat({ kind: 'failed' }),
      );
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    stop.signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    });
    void look();
    return () => stop.abort();
    // Not for every message of a chat.
  }, [tab, hasChat || state, tabs === null, tabs === 'failed']);
  if (tabs === 'failed') return { kind: 'failed' };
  return hasChat ? { kind: 'open', state, unread: null } : withoutChat;
}

/** Finds out what can be said of a tab without a chat. */
async function findView(tab: number, state: TabState | null): Promise<View> {
  const { url } = await browser.tabs.get(tab);
  if (url?.startsWith(browser.runtime.getURL(''))) return { kind: 'open', state, unread: null };
  const origin = siteOf(url ?? '');
  if (!url || origin === null) return { kind: 'no-tab' };
  const allowed = await browser.permissions.contains({ origins: [`${origin}/*`] });
  return allowed ? { kind: 'open', state, unread: unreadConsole(url) } : { kind: 'no-permission', origin };
}
