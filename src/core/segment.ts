import { fold, type Token } from './normalise.ts';

/**
 * What stands before a clause: a comma or a word such as «y» (`soft`), a sentence mark or a new line (`firm`), or words that
 * announce another thing («y además», «otra cosa», a question after a question: `new`).
 */
type Border = 'soft' | 'firm' | 'new';

/** A run of tokens that may be a request of its own; `to` is exclusive. The first one's border is `firm`. */
export interface Clause {
  from: number;
  to: number;
  border: Border;
}

/** Most clauses that are weighed; the last one takes the rest of the message. */
export const MAX_CLAUSES = 12;

// Words that may begin another request. «y» and «e» only count where at least two words stand on either side.
const CONNECTORS = new Set('y e and ademas tambien tambem also aparte asimismo luego despues depois then pero but'.split(' '));
// These say that another thing follows, alone or after a connector; so do two connectors in a row.
const ANNOUNCERS = new Set('ademas tambien tambem also aparte asimismo otra outra another alem'.split(' '));
const ANNOUNCING_PAIRS = new Set(['de paso', 'de quebra', 'por cierto', 'ah y', 'ah e', 'lo otro']);
const SENTENCE_MARK = /[.!;\n•·…]|\s-\s/;
const LIST_NUMBER = /^\d{1,2}$/;
const COMMA = /[,:()]/;
const SHORTEST_CLAUSE = 2;

/**
 * Finds the places where a message may pass from one request to the next: sentence marks, lists, commas and words such as
 * «y», «además», «ah y». Whether it really does is for the judge to weigh.
 * @returns clauses in order that cover all tokens; empty without tokens
 */
export function clauses(text: string, tokens: readonly Token[]): Clause[] {
  const found: Clause[] = [];
  let from = 0;
  let border: Border = 'firm';
  for (let t = 1; t < tokens.length; t++) {
    const next = borderBefore(text, tokens, t);
    if (next === null || t - from < SHORTEST_CLAUSE || found.length >= MAX_CLAUSES - 1) continue;
    if (tokens.length - t < SHORTEST_CLAUSE) break;
    found.push({ from, to: t, border });
    from = t;
    border = next;
  }
  if (tokens.length > 0) found.push({ from, to: tokens.length, border });
  return found;
}

function borderBefore(text: string, tokens: readonly Token[], t: number): Border | null {
  const token = tokens[t] as Token;
  if (token.kind === 'mark') return null;
  const before = tokens[t - 1] as Token;
  const gap = text.slice(before.end, token.start);
  if (isListNumber(text, token, gap)) return 'new';
  const words = tokens.slice(t, t + 3).map((token) => fold(text.slice(token.start, token.end)));
  const firm = before.kind === 'mark' || SENTENCE_MARK.test(gap);
  const connected = CONNECTORS.has(words[0] as string);
  if (!firm && !connected && !COMMA.test(gap)) return null;
  if ((firm && connected) || announces(words)) return 'new';
  return firm ? 'firm' : 'soft';
}

/** Whether a token numbers a list: «2)» anywhere, «2.» and «2-» where a line begins. */
function isListNumber(text: string, { start, end }: Token, gap: string): boolean {
  if (!LIST_NUMBER.test(text.slice(start, end))) return false;
  return text[end] === ')' || (gap.includes('\n') && /^[.-]\s/.test(text.slice(end, end + 2)));
}

/** Whether the first words of a clause say that another thing follows. */
function announces([first = '', second = '', third = '']: readonly string[]): boolean {
  const connected = CONNECTORS.has(first);
  const [word, next] = connected ? [second, third] : [first, second];
  return ANNOUNCERS.has(first) || ANNOUNCERS.has(word) || (connected && CONNECTORS.has(word)) || ANNOUNCING_PAIRS.has(`${word} ${next}`);
}
