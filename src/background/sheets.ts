import type { PackText } from '../core/compile.ts';
import { readConversation } from '../core/conversation.ts';
import { type Desk, EMPTY_DESK } from '../core/desk.ts';
import type { Judge } from '../core/judge.ts';
import type { ConversationReport } from '../messages.ts';
import { type ConversationState, profileItem, type TabState, tabItem } from '../storage.ts';

/** Keeps the sheets of every tab: the only writer of `storage.session`, one write after the other. */
export interface Sheets {
  /** Judges what a content script saw and stores the sheet. */
  report(tab: number, frame: number, report: ConversationReport): Promise<TabState>;
  /** A frame looked for a console and found `site`, or none. */
  frameSeen(tab: number, frame: number, site: string | null): Promise<TabState>;
  /** A conversation left a frame; where another frame shows it by now, it stays. */
  drop(tab: number, frame: number, conversation: string): Promise<TabState>;
  /** Notes what the agent decided about a conversation. */
  arrange(tab: number, conversation: string, change: Partial<Desk>): Promise<TabState>;
  /** Forgets a tab. */
  forget(tab: number): Promise<void>;
}

/** @param judge resolved once the model is ready, so that a report waits for it rather than being lost */
export function createSheets(judge: () => Judge, pack: PackText): Sheets {
  const queues = new Map<number, Promise<unknown>>();

  function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
    const next = (queues.get(tab) ?? Promise.resolve()).then(work, work);
    queues.set(tab, next);
    return next;
  }

  function change(tab: number, edit: (state: TabState) => TabState | Promise<TabState>): Promise<TabState> {
    return inTurn(tab, async () => {
      const before = (await tabItem(tab).get()) ?? { site: null, conversations: [] };
      const after = await edit(before);
      if (after !== before) await tabItem(tab).set(after);
      return after;
    });
  }

  const judged = (state: Omit<ConversationState, 'sheet'>): ConversationState => {
    const { sheet } = readConversation(state.messages, judge(), pack, { pinned: state.desk.product, details: state.details });
    return { ...state, sheet };
  };

  return {
    report: (tab, frame, report) =>
      change(tab, async (state) => {
        const earlier = state.conversations.find((other) => other.conversation === report.conversation);
        const next = judged({ ...report, frame, desk: earlier?.desk ?? (await newDesk()) });
        const others = state.conversations.map((other) => {
          if (other.conversation === report.conversation) return next;
          return report.visible && other.frame === frame ? { ...other, visible: false } : other;
        });
        return { site: report.site, conversations: earlier ? others : [...others, next] };
      }),
    frameSeen: (tab, frame, site) =>
      change(tab, (state) => {
        if (site !== null) return { ...state, site };
        const conversations = state.conversations.filter((other) => other.frame !== frame);
        if (conversations.length > 0 && conversations.length === state.conversations.length) return state;
        return { site: conversations.length > 0 ? state.site : null, conversations };
      }),
    drop: (tab, frame, conversation) =>
      change(tab, (state) => ({
        ...state,
        conversations: state.conversations.filter((other) => other.conversation !== conversation || other.frame !== frame),
      })),
    arrange: (tab, conversation, decided) =>
      change(tab, (state) => ({
        ...state,
        conversations: state.conversations.map((other) => {
          if (other.conversation !== conversation) return other;
          const next = { ...other, desk: { ...other.desk, ...decided } };
          return next.desk.product === other.desk.product ? next : judged(next);
        }),
      })),
    forget: (tab) => inTurn(tab, () => tabItem(tab).remove()),
  };
}

/** The desk of a conversation that is seen for the first time. */
async function newDesk(): Promise<Desk> {
  const profile = await profileItem.get();
  return profile === null ? EMPTY_DESK : { ...EMPTY_DESK, address: profile.address };
}
