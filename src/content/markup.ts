import type { Markup } from '../sites/site.ts';

/** Joins what stands on either side of it and is never seen: a mark followed by it no longer opens anything. */
const WORD_JOINER = '\u2060';

const MARKS: Record<Markup, RegExp> = {
  codes: /\[(?=\/?(?:b|i|u|s|url|img|quote|code|html|fs\d*|color|flat|button)\b)/gi,
  stars: /(?<![\p{L}\p{N}])([*_~`])(?=\S[^\n]*?\1)/gu,
};

/** A reply that a console shows as it is written: what it would turn into formatting is taken apart by an invisible sign. */
export function withoutMarkup(reply: string, markup: Markup | null): string {
  return markup === null ? reply : reply.replace(MARKS[markup], (mark) => `${mark}${WORD_JOINER}`);
}
