import type { Language } from './pack.ts';
import type { Variables } from './reply.ts';

/** How Spanish addresses the customer. */
export type Address = 'usted' | 'tu';

/** What the agent decided for one conversation, beside what the chat tells; kept with its sheet, in memory only. */
export interface Desk {
  /** Product pinned by hand, or null: the conversation tells. */
  product: string | null;
  /** Language chosen by hand, or null: the customer's. */
  language: Language | null;
  address: Address;
  /** Values that the agent typed for the replies' variables. */
  values: Variables;
  /** Topics that do not apply («No corresponde»): they stay out of this conversation. */
  dismissed: string[];
  /** Replies as the agent rewrote them, ready to paste, by topic. */
  edits: Record<string, string>;
  /** Which of a topic's replies is offered, by topic, from 0; it goes around. */
  variants: Record<string, number>;
  /** Ids of the cards that the agent has had before them. */
  seen: string[];
}

export const EMPTY_DESK: Desk = {
  product: null,
  language: null,
  address: 'usted',
  values: {},
  dismissed: [],
  edits: {},
  variants: {},
  seen: [],
};
