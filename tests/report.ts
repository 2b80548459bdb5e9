import { EMPTY_DESK } from '../src/core/desk.ts';
import type { Message } from '../src/core/message.ts';
import type { ConversationReport } from '../src/messages.ts';
import type { ConversationState } from '../src/storage.ts';
import { sheet } from './core/small-pack.ts';

/** What a content script tells of a customer's messages, with nothing particular but what a test gives. */
export function report(conversation: string, texts: readonly string[], rest: Partial<ConversationReport> = {}): ConversationReport {
  return {
    site: 'chatwoot',
    conversation,
    customer: 'Ana',
    agent: null,
    details: null,
    visible: true,
    note: false,
    messages: messages(...texts),
    health: { rows: texts.length, authorless: 0, empty: 0, customers: texts.length, composer: true },
    ...rest,
  };
}

/** Messages of a customer, `m0`, `m1` … */
function messages(...texts: string[]): Message[] {
  return texts.map((text, index) => ({ id: `m${index}`, author: 'customer', text }));
}

/** A conversation as the worker keeps it, with nothing particular but what a test gives. */
export function chat(rest: Partial<ConversationState> = {}): ConversationState {
  return { ...report('a', []), frame: 0, desk: EMPTY_DESK, sheet: sheet(), ...rest };
}
