import type { PackText } from '../core/compile.ts';
import type { ConversationState } from '../storage.ts';
import type { Actions } from './actions.ts';

/** Everything that was asked in this chat, by state, and what is known of it. */
export function Asked(_: { conversation: ConversationState; pack: PackText; actions: Actions }) {
  return <div class="asked" />;
}
