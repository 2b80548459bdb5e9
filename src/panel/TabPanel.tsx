import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import type { PackText } from '../core/compile.ts';
import { unreadConsole } from '../core/unread-consoles.ts';
import { packTextItem, tabItem, watchTabs } from '../storage.ts';
import { createActions, type Notice } from './actions.ts';
import type { OpenChat } from './Chats.tsx';
import { Panel, type View } from './Panel.tsx';

/** How long a notice stays, in milliseconds. */
const NOTICE_STAYS = 6000;

/** The panel beside one tab: reads its sheets from the session's storage and repaints at each change. */
export function TabPanel({ tab, offerSidePanel }: { tab: number; offerSidePanel: boolean }) {
  const view = useView(tab);
  const chats = useChats(tab);
  const pack = usePack();
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  const actions = useMemo(() => (pack ? createActions(tab, pack, setNotice) : null), [tab, pack]);
  if (actions === null) return null;
  return <Panel view={view} chats={chats} pack={pack} actions={actions} notice={notice} offerSidePanel={offerSidePanel} />;
}

/** The conversations of every tab, those of this one first. */
function useChats(tab: number): readonly OpenChat[] {
  const [chats, setChats] = useState<readonly OpenChat[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    watchTabs((tabs) => {
      const open = [...tabs].flatMap(([other, { conversations }]) =>
        conversations.map((conversation) => ({ tab: other, here: other === tab, conversation })),
      );
      setChats(open.toSorted((a, b) => Number(b.here) - Number(a.here)));
    }, stop.signal);
    return () => stop.abort();
  }, [tab]);
  return chats;
}

function usePack(): PackText | null {
  const [pack, setPack] = useState<PackText | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    packTextItem.watch(setPack, stop.signal);
    void packTextItem.get().then((stored) => stored && setPack(stored));
    return () => stop.abort();
  }, []);
  return pack;
}

function useView(tab: number): View {
  const [view, setView] = useState<View>({ kind: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    // What was looked up before something newer was seen no longer counts.
    let newest = 0;
    const show = (found: View, at: number) => {
      if (at === newest && !stop.signal.aborted) setView(found);
    };
    const look = () => {
      const at = ++newest;
      findView(tab).then(
        (found) => show(found, at),
        () => show({ kind: 'failed' }, at),
      );
    };
    tabItem(tab).watch((state) => {
      if (state && state.conversations.length > 0) show({ kind: 'open', state, unread: null }, ++newest);
      else look();
    }, stop.signal);
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    stop.signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    });
    look();
    return () => stop.abort();
  }, [tab]);
  return view;
}

/** Finds out what can be said of a tab: its sheets, else whether its site may be read. */
async function findView(tab: number): Promise<View> {
  const state = await tabItem(tab).get();
  const { url } = await browser.tabs.get(tab);
  if (url?.startsWith(browser.runtime.getURL(''))) return { kind: 'open', state, unread: null };
  if (state && state.conversations.length > 0) return { kind: 'open', state, unread: null };
  if (!url || !/^https?:/.test(url)) return { kind: 'no-tab' };
  // Without the port: permission patterns match every port, and Firefox grants one with a port that then matches nothing.
  const { protocol, hostname } = new URL(url);
  const origin = `${protocol}//${hostname}`;
  const allowed = await browser.permissions.contains({ origins: [`${origin}/*`] });
  return allowed ? { kind: 'open', state, unread: unreadConsole(url) } : { kind: 'no-permission', origin };
}
