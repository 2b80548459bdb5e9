import { fold, type Token } from './normalise.ts';

/** A run of tokens that may be a request of its own; `to` is exclusive. `firm` marks a sentence border before it. */
export interface Clause {
  from: number;
  to: number;
  firm: boolean;
}

/** Most clauses that are weighed; the last one takes the rest of the message. */
export const MAX_CLAUSES = 12;

// Words that may begin another request. «y» and «e» only count where at least two words stand on either side.
const CONNECTORS = new Set('y e and ademas tambien tambem also aparte asimismo luego despues depois then pero but'.split(' '));
const SENTENCE_MARK = /[.!;\n•·…]|\s-\s|\s\d[).]\s/;
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
  let firm = true;
  for (let t = 1; t < tokens.length; t++) {
    const border = borderBefore(text, tokens, t);
    if (border === null || t - from < SHORTEST_CLAUSE || found.length >= MAX_CLAUSES - 1) continue;
    if (tokens.length - t < SHORTEST_CLAUSE) break;
    found.push({ from, to: t, firm });
    from = t;
    firm = border === 'firm';
  }
  if (tokens.length > 0) found.push({ from, to: tokens.length, firm });
  return found;
}

function borderBefore(text: string, tokens: readonly Token[], t: number): 'firm' | 'soft' | null {
  const token = tokens[t] as Token;
  if (token.kind === 'mark') return null;
  const before = tokens[t - 1] as Token;
  const gap = text.slice(before.end, token.start);
  if (before.kind === 'mark' || SENTENCE_MARK.test(gap)) return 'firm';
  if (COMMA.test(gap) || CONNECTORS.has(fold(text.slice(token.start, token.end)))) return 'soft';
  return null;
}
