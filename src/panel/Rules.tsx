import type { PackText } from '../core/compile.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** The whole pack: a tree of sections and rules, and the rules that a search finds. */
export function Rules(_: { pack: PackText; query: string; conversation: ConversationState | null; actions: Actions }) {
  return <div class="rules" />;
}
