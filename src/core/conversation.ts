import type { PackText } from './compile.ts';
import type { Desk } from './desk.ts';
import type { Range } from './evidence.ts';
import type { Judge, Request } from './judge.ts';
import { chooseLanguage, countLanguage } from './language.ts';
import { type Message, ownWords } from './message.ts';
import { tokenise } from './normalise.ts';
import type { Language, LocalText, ScopeFile, Verdict } from './pack.ts';
import { findProduct } from './product.ts';
import { rule } from './scope.ts';

/** A verdict shown for one request of a customer. */
export interface Card {
  /** Stable for the conversation: `<message id>:<topic>`. */
  id: string;
  topic: string;
  verdict: Verdict;
  condition: LocalText | null;
  confidence: number;
  whole: number;
  /** Ranges of the text of {@link Card.message}. */
  evidence: Range[];
  /** Id of the customer's message that asked. */
  message: string;
  /** Ordinal of the customer's turn, from 0. */
  turn: number;
  section: string | null;
  source: string | null;
  needsPlan: boolean;
  /** The topic beside it: what is done instead of a refused thing, or what is refused beside a done one. */
  twin: string | null;
  runnerUp: { topic: string; margin: number } | null;
  /** True once an agent has written after the request. */
  answered: boolean;
  /** True where it had been answered before and was asked again. */
  insisted: boolean;
}

/** All that is known of one conversation. */
export interface Sheet {
  /** The customer's newest turn, message by message; empty before the first. */
  turn: { id: string; text: string }[];
  /** Cards in the order in which they appeared. */
  cards: Card[];
  product: string | null;
  /** True where the agent set the product by hand. */
  productPinned: boolean;
  language: Language;
  /** Domain that the customer named last, or null. */
  domain: string | null;
  /** Number of the customer's messages. */
  customerMessages: number;
}

/** What is known of a conversation besides its messages. */
export interface Known {
  /** A product pinned in the panel, or null. */
  pinned: string | null;
  /** What the console's own fields say of the customer, or null. */
  details: string | null;
}

/** What one message brought: the cards that it made appear or renewed. */
export interface Step {
  message: string;
  cards: Card[];
}

/**
 * Reads a conversation from its first message to its last. Pure: the same messages give the same sheet, so the worker may
 * forget everything but the messages' result.
 *
 * A customer's message is judged by itself; where it asks nothing recognisable and the turn has earlier messages, the turn
 * is judged as a whole, because people split one request over several short lines.
 */
export function readConversation(
  messages: readonly Message[],
  judge: Judge,
  pack: PackText,
  known: Known,
): { sheet: Sheet; steps: Step[] } {
  const state: State = {
    turns: 0,
    turn: [],
    spoken: null,
    cards: [],
    product: null,
    mention: null,
    language: null,
    domain: null,
    customerMessages: 0,
  };
  const steps: Step[] = [];
  if (known.details !== null) learnProduct(state, known.details, pack.scope);
  for (const message of messages) {
    if (message.author === 'note') continue;
    if (message.author === 'customer') steps.push({ message: message.id, cards: hear(state, message, judge, pack, known) });
    else {
      hearOther(state, message, pack.scope);
      steps.push({ message: message.id, cards: [] });
    }
  }
  const sheet: Sheet = {
    turn: state.turn.map(({ id, text }) => ({ id, text })),
    cards: state.cards.map((card) => ({ ...card, ...ruled(pack, card, known.pinned ?? state.product) })),
    product: known.pinned ?? state.product,
    productPinned: known.pinned !== null,
    language: state.language ?? 'es',
    domain: state.domain,
    customerMessages: state.customerMessages,
  };
  return { sheet, steps };
}

interface State {
  turns: number;
  turn: Message[];
  spoken: Message['author'] | null;
  cards: Card[];
  product: string | null;
  /** The words by which a product was named last. */
  mention: string | null;
  language: Language | null;
  domain: string | null;
  customerMessages: number;
}

/** An agent's message shorter than this («un momento, por favor») holds the line and answers nothing. UTF-16 units. */
const SHORTEST_ANSWER = 40;

/** An agent's, bot's or system's message: closes the turn, may name the plan, and an agent's answers what is open. */
function hearOther(state: State, message: Message, scope: ScopeFile): void {
  state.spoken = message.author;
  if (message.author === 'agent' && message.text.length >= SHORTEST_ANSWER) {
    state.cards = state.cards.map((card) => ({ ...card, answered: true }));
  }
  if (message.author === 'system') learnProduct(state, message.text, scope);
}

function hear(state: State, message: Message, judge: Judge, pack: PackText, known: Known): Card[] {
  if (state.spoken !== 'customer') {
    state.turn = [];
    state.turns++;
  }
  state.spoken = 'customer';
  state.turn.push(message);
  state.customerMessages++;
  const text = ownWords(message.text);
  const tokens = tokenise(text);
  const counts = countLanguage(text, tokens);
  if (state.language !== null || counts.es + counts.pt + counts.en > 0) state.language = chooseLanguage(counts, state.language);
  const domain = tokens.findLast((token) => token.kind === 'domain');
  if (domain) state.domain = text.slice(domain.start, domain.end);
  const requests = requestsOf(state, text, judge);
  learnProduct(state, text, pack.scope);
  return requests.map((request) => keep(state, request, message, pack, known));
}

/** A plan once known is only replaced by another plan: a tool named later does not make it forgotten. */
function learnProduct(state: State, text: string, scope: ScopeFile): void {
  const named = findProduct(text, scope);
  if (named === null) return;
  state.mention = named.words;
  const isPlan = (id: string | null) => scope.products.some((product) => product.id === id && product.plan);
  if (state.product === null || isPlan(named.id) || !isPlan(state.product)) state.product = named.id;
}

/** Below this confidence a message is also read as one about the product that the conversation named; by cross-validation. */
const UNCLEAR = 0.3;

function requestsOf(state: State, text: string, judge: Judge): Request[] {
  const alone = judge.requests(text);
  if (alone.length > 0)
    return alone.every(({ confidence }) => confidence < UNCLEAR) ? surer(alone, aboutProduct(state, text, judge)) : alone;
  if (state.turn.length < 2) return alone;
  const earlier = state.turn.slice(-4, -1);
  if (state.cards.some((card) => earlier.some((line) => line.id === card.message))) return [];
  const lead = earlier.map((line) => ownWords(line.text)).join('\n');
  return after(lead, text, judge).filter((request) => request.evidence.length > 0);
}

/** People name what they speak of once: «¿ahí se puede vender?» is said of the product that was named before. */
function aboutProduct({ mention }: State, text: string, judge: Judge): Request[] {
  return mention === null ? [] : after(mention, text, judge);
}

function surer(a: Request[], b: Request[]): Request[] {
  return (b[0]?.confidence ?? 0) > (a[0]?.confidence ?? 0) ? b : a;
}

/** What a text asks where it follows other words; the words that decided are those of the text. */
function after(lead: string, text: string, judge: Judge): Request[] {
  const requests = judge.requests(`${lead}\n${text}`);
  return requests.map((request) => ({ ...request, evidence: shift(request.evidence, lead.length + 1) }));
}

/** Moves ranges of the joined turn onto the last message; what lies before it is dropped. */
function shift(ranges: readonly Range[], by: number): Range[] {
  return ranges.filter(([start]) => start >= by).map(([start, end]) => [start - by, end - by]);
}

/**
 * A refusal is only shown this sure, this far ahead of the next topic, and where the message as a whole speaks of it at least
 * this likely: an afterthought («¿lo corrigen ustedes?») sounds like a request of its own. Chosen by cross-validation.
 */
const REFUSAL = { confidence: 0.85, margin: 0.7, whole: 0.2 };

/** The verdict on a request. A refusal that is not sure becomes the question that decides: a wrong ✗ turns a customer away. */
function ruled(
  pack: PackText,
  request: Request,
  product: string | null,
): Pick<Card, 'verdict' | 'condition' | 'section' | 'source' | 'needsPlan'> {
  const ruling = rule(pack.scope, request.topic, product);
  if (ruling === null) return { verdict: 'ask', condition: null, section: null, source: null, needsPlan: false };
  const rivalled = request.runnerUp !== null && request.runnerUp.margin < REFUSAL.margin;
  const unsure = ruling.verdict === 'out' && (request.confidence < REFUSAL.confidence || request.whole < REFUSAL.whole || rivalled);
  return unsure ? { ...ruling, verdict: 'ask' } : ruling;
}

function keep(state: State, request: Request, message: Message, pack: PackText, known: Known): Card {
  const earlier = state.cards.find((other) => other.topic === request.topic);
  const card: Card = {
    id: `${message.id}:${request.topic}`,
    ...request,
    ...ruled(pack, request, known.pinned ?? state.product),
    twin: pack.topics[request.topic]?.twin ?? null,
    message: message.id,
    turn: state.turns - 1,
    answered: false,
    insisted: earlier !== undefined && (earlier.answered || earlier.insisted),
  };
  // What is still open keeps its place; what had been answered comes below, as new.
  state.cards =
    earlier && !earlier.answered
      ? state.cards.map((other) => (other === earlier ? card : other))
      : [...state.cards.filter((other) => other !== earlier), card];
  return card;
}

/**
 * The cards that the panel shows and the number keys mean: those of the customer's newest turn, and before them what is
 * still open from earlier turns. Not what the agent dismissed.
 */
export function currentCards({ sheet, desk }: { sheet: Sheet; desk: Desk }): Card[] {
  const turn = new Set(sheet.turn.map((message) => message.id));
  return sheet.cards.filter((card) => (!card.answered || turn.has(card.message)) && !desk.dismissed.includes(card.topic));
}

/** The requests of a conversation that wait for an answer. */
export function openCards({ sheet, desk }: { sheet: Sheet; desk: Desk }): Card[] {
  return sheet.cards.filter((card) => !card.answered && !desk.dismissed.includes(card.topic));
}
