/** What a reading of a conversation was like, in counts only: no word of the chat, so that it can be sent to anybody. */
export interface Health {
  /** Rows of messages that stand in the page. */
  rows: number;
  /** Rows whose author is unknown. */
  authorless: number;
  /** Rows of a known author without words, pictures or files. */
  empty: number;
  /** Messages of the customer. */
  customers: number;
  /** Whether the composer was found, where one is expected: the chat is in front. */
  composer: boolean;
}

/** A sign that the console's page is not what its adapter expects. */
export type Doubt = 'authorless' | 'empty' | 'no-customer' | 'no-composer';

/** Messages among which a customer is expected to have spoken. */
const LONG_MONOLOGUE = 20;

/** What makes a reading doubtful; empty where all is well. A single odd row is none: consoles draw cards and calls as rows. */
export function doubts({ rows, authorless, empty, customers, composer }: Health): Doubt[] {
  const many = (count: number) => count > 1 && count > rows / 10;
  const found: Doubt[] = [];
  if (many(authorless)) found.push('authorless');
  if (many(empty)) found.push('empty');
  if (rows >= LONG_MONOLOGUE && customers === 0) found.push('no-customer');
  if (!composer) found.push('no-composer');
  return found;
}
