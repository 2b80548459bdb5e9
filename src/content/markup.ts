import type { Markup } from '../sites/site.ts';

/** Joins what stands on either side of it and is never seen: a mark beside it no longer opens anything. */
export const WORD_JOINER = '\u2060';

const CODES = /\[(?=\/?(?:b|i|u|s|url|img|quote|code|html|fs\d*|color|flat|button)\b)/gi;
const STARS = /(?<![\p{L}\p{N}])([*_~`])(?=\S[^\n]*?\1)/gu;

/** A reply that a console shows as it is written: what it would turn into formatting is taken apart by an invisible sign. */
export function withoutMarkup(reply: string, markup: Markup | null): string {
  if (markup === 'codes') return reply.replace(CODES, `$&${WORD_JOINER}`);
  // Editors that format what is pasted (Tiptap) look at what stands before a mark, consoles that format what is sent at what follows.
  return markup === 'stars' ? reply.replace(STARS, `${WORD_JOINER}$&${WORD_JOINER}`) : reply;
}
