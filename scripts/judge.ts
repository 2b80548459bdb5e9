import { createInterface } from 'node:readline';
import { type Card, readConversation } from '../src/core/conversation.ts';
import { createGuard } from '../src/core/guard.ts';
import { createJudge } from '../src/core/judge.ts';
import type { Author, Message } from '../src/core/message.ts';
import { findSecrets } from '../src/core/secrets.ts';
import { compiledPack } from './compiled-pack.ts';

// Reads JSON lines from standard input and writes one JSON line for each.
//   npm run --silent judge                    {"id","text","product"?} → {"id","cards","product","lang","ms"}
//   npm run --silent judge -- --conversations {"id","turns":[{"from","text"}]} → {"id","product","turns":[{"cards"}]}
//   npm run --silent judge -- --drafts        {"id","text"} → {"id","warnings":[{"topic","evidence"}],"ms"}
//   npm run --silent judge -- --secrets       {"id","text"} → {"id","secrets":[{"kind","range"}]}
// A line that cannot be read gives {"error","line"}; the rest goes on.

const { text: pack, models, drafts } = compiledPack();
const judge = createJudge(models, new Set(Object.keys(pack.triage)));
const guardDraft = createGuard(models.topics, drafts);

interface Single {
  id?: unknown;
  text: string;
  product?: string | null;
}

interface Conversation {
  id?: unknown;
  turns: { from: Author; text: string }[];
}

function cardOf(card: Card) {
  const { topic, verdict, confidence, evidence } = card;
  return {
    topic,
    verdict,
    condition: card.condition?.es ?? null,
    confidence: Math.round(confidence * 1000) / 1000,
    evidence,
    twin: card.twin,
  };
}

/** Milliseconds, to the microsecond. */
function since(started: number): number {
  return Math.round((performance.now() - started) * 1000) / 1000;
}

function single({ id, text, product }: Single) {
  const started = performance.now();
  const message: Message = { id: '0', author: 'customer', text };
  const { sheet, steps } = readConversation([message], judge, pack, { pinned: product ?? null, details: null });
  const ms = since(started);
  return { id, cards: (steps[0]?.cards ?? []).map(cardOf), product: sheet.product, lang: sheet.language, ms };
}

function draft({ id, text }: Single) {
  const started = performance.now();
  const warnings = guardDraft(text);
  return { id, warnings, ms: since(started) };
}

function conversation({ id, turns }: Conversation) {
  const messages = turns.map(({ from, text }, index): Message => ({ id: String(index), author: from, text }));
  const { sheet, steps } = readConversation(messages, judge, pack, { pinned: null, details: null });
  const cards = new Map(steps.map((step) => [step.message, step.cards]));
  return { id, product: sheet.product, turns: messages.map((message) => ({ cards: (cards.get(message.id) ?? []).map(cardOf) })) };
}

/** Throws a sentence that says what the line lacks. */
function answer(line: string): object {
  const value: unknown = JSON.parse(line);
  const fields = value as Partial<Single & Conversation>;
  if (process.argv.includes('--conversations')) {
    const wellFormed =
      Array.isArray(fields?.turns) && fields.turns.every((turn) => typeof turn?.text === 'string' && typeof turn.from === 'string');
    if (!wellFormed) throw new Error('"turns" must be a list of {"from","text"}');
    return conversation(fields as Conversation);
  }
  if (typeof fields?.text !== 'string') throw new Error('"text" must be a string');
  const message = fields as Single;
  if (process.argv.includes('--drafts')) return draft(message);
  if (process.argv.includes('--secrets')) return { id: message.id, secrets: findSecrets(message.text) };
  return single(message);
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  let output: object;
  try {
    output = answer(line);
  } catch (error) {
    output = { error: error instanceof Error ? error.message : String(error), line: number };
  }
  process.stdout.write(`${JSON.stringify(output)}\n`);
}
