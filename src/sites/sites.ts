import { chatwoot } from './chatwoot.ts';
import { liveHelperChat } from './live-helper-chat.ts';
import { practice } from './practice.ts';
import type { Site } from './site.ts';

/** Every console that is known, in the order in which they are tried: the first whose `detect` matches is the one. */
export const SITES: readonly Site[] = [practice, liveHelperChat, chatwoot];
