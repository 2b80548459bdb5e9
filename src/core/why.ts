import type { PackText } from './compile.ts';
import type { Card } from './conversation.ts';
import { fold } from './normalise.ts';
import type { Language } from './pack.ts';
import { productTitle, sectionTitle, topicTitle } from './titles.ts';

/** Most of the customer's words that are quoted: beyond, a reason is no longer read at a glance. */
const MOST_WORDS = 4;

/** What a verdict rests on. Titles are in the agent's language. */
type Ground =
  /** A line of the scope document. */
  | { kind: 'rule'; section: string; source: string }
  /** A line that other products list, but not the customer's. */
  | { kind: 'unlisted'; section: string; source: string; product: string }
  /** A line that refuses, without enough certainty to do so. */
  | { kind: 'unsure'; section: string; source: string }
  /** No line: vague trouble. */
  | { kind: 'none' };

/** Why a card says what it says, in pieces. */
export interface Why {
  /** The customer's own words that decided, in order, each once. */
  words: string[];
  title: string;
  ground: Ground;
  /** The topic weighed against it and how far behind it is, in probability; below zero where it is ahead. Null where there is none. */
  rival: { title: string; margin: number } | null;
}

/**
 * The pieces of the sentence that tells an agent why a card says what it says.
 * @param text the customer's message that asked, or null where it is no longer known: then no words are quoted
 * @param product the customer's product, or null while unknown
 */
export function why(card: Card, text: string | null, product: string | null, pack: PackText, language: Language): Why {
  return {
    words: text === null ? [] : quoted(text, card),
    title: topicTitle(card.topic, pack, language),
    ground: groundOf(card, product, pack, language),
    rival: card.runnerUp && { title: topicTitle(card.runnerUp.topic, pack, language), margin: card.runnerUp.margin },
  };
}

function quoted(text: string, { evidence }: Card): string[] {
  const words = new Map<string, string>();
  for (const [start, end] of evidence) {
    const word = text.slice(start, end).replace(/\s+/g, ' ');
    if (word !== '' && !words.has(fold(word))) words.set(fold(word), word);
  }
  return [...words.values()].slice(0, MOST_WORDS);
}

function groundOf({ verdict, section, source }: Card, product: string | null, pack: PackText, language: Language): Ground {
  if (section === null || source === null) return { kind: 'none' };
  const line = { section: sectionTitle(section, pack, language), source };
  if (verdict === 'unlisted') return { kind: 'unlisted', ...line, product: productTitle(product, pack, language) };
  return { kind: verdict === 'ask' ? 'unsure' : 'rule', ...line };
}
