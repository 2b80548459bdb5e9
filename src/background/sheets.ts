import type { PackText } from '../core/compile.ts';
import { readConversation } from '../core/conversation.ts';
import type { Judge } from '../core/judge.ts';
import type { ConversationReport } from '../messages.ts';
import { type ConversationState, type TabState, tabItem } from '../storage.ts';

/** Keeps the sheets of every tab: the only writer of `storage.session`, one write after the other. */
export interface Sheets {
  /** Judges what a content script saw and stores the sheet. */
  report(tab: number, frame: number, report: ConversationReport): Promise<TabState>;
  /** A frame looked for a console and found `site`, or none. */
  frameSeen(tab: number, frame: number, site: string | null): Promise<TabState>;
  /** A conversation left a frame; where another frame shows it by now, it stays. */
  drop(tab: number, frame: number, conversation: string): Promise<TabState>;
  /** Pins the customer's product by hand; null lets the conversation tell. */
  pin(tab: number, conversation: string, product: string | null): Promise<TabState>;
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

  function change(tab: number, edit: (state: TabState) => TabState): Promise<TabState> {
    return inTurn(tab, async () => {
      const before = (await tabItem(tab).get()) ?? { site: null, conversations: [] };
      const after = edit(before);
      if (after !== before) await tabItem(tab).set(after);
      return after;
    });
  }

  const judged = (state: Omit<ConversationState, 'sheet'>): ConversationState => {
    const { sheet } = readConversation(state.messages, judge(), pack, { pinned: state.pinned, details: state.details });
    return { ...state, sheet };
  };

  return {
    report: (tab, frame, report) =>
      change(tab, (state) => {
        const earlier = state.conversations.find((other) => other.conversation === report.conversation);
        const next = judged({ ...report, frame, pinned: earlier?.pinned ?? null });
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
    pin: (tab, conversation, product) =>
      change(tab, (state) => ({
        ...state,
        conversations: state.conversations.map((other) =>
          other.conversation === conversation ? judged({ ...other, pinned: product }) : other,
        ),
      })),
    forget: (tab) => inTurn(tab, () => tabItem(tab).remove()),
  };
}
