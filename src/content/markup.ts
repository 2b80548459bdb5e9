import type { Markup } from '../sites/site.ts';

/** Joins what stands on either side of it and is never seen: a mark beside it no longer opens anything. */
export const WORD_JOINER = '\u2060';

/** The thinnest of spaces. In Markdown a mark opens nothing before a space, but does before a joiner. */
const HAIR_SPACE = '\u200a';

const CODES = /\[(?=\/?(?:b|i|u|s|url|img|quote|code|html|fs\d*|color|flat|button)\b)/gi;
const STARS = /(?<![\p{L}\p{N}])([*_~`])(?=\S[^\n]*?\1)/gu;
const MARKDOWN_MARKS = /[*~](?=\S)|(?<![\p{L}\p{N}])_(?=\S)/gu;
/** Headings, quotations and rules, also in a list; links. */
const MARKDOWN_JOINTS = /(?<=^[ \t\d.)*+-]*)(?=[#>]|[=-]+ *$)|(?<=\])(?=[(:])/gm;

/** A reply that a console shows as it is written: what it would turn into formatting is taken apart by a sign that is not seen. */
export function withoutMarkup(reply: string, markup: Markup | null): string {
  switch (markup) {
    case 'codes':
      return reply.replace(CODES, `$&${WORD_JOINER}`);
    case 'stars':
      // Editors that format what is pasted (Tiptap) look at what stands before a mark, consoles that format what is sent at what follows.
      return reply.replace(STARS, `${WORD_JOINER}$&${WORD_JOINER}`);
    case 'markdown':
      // A backslash would do too, but the same console sends to channels that are no Markdown, where it would be seen.
      return reply.replace(MARKDOWN_MARKS, `$&${HAIR_SPACE}`).replace(MARKDOWN_JOINTS, WORD_JOINER);
    case null:
      return reply;
  }
}
