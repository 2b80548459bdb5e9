import type { PackText } from './compile.ts';
import type { Card, Sheet } from './conversation.ts';
import { type Desk, EMPTY_DESK } from './desk.ts';
import { LANGUAGES, type Language, type Replies } from './pack.ts';
import { fillReply, type Variables, variablesOf, voiceFor } from './reply.ts';

/** The service reply for what the customer's plan does not list: the topic's own reply would promise it. */
const UNLISTED = 'unlisted';

/** A help-centre address offered beside a reply. */
export interface Link {
  title: string;
  url: string;
}

/**
 * The links of a card: the topic's articles in the customer's language, where there is none those of the next language
 * (Spanish, Portuguese, English); last the help-centre search, which always exists.
 */
export function linksFor(card: Pick<Card, 'topic'>, language: Language, pack: PackText): Link[] {
  const topic = pack.topics[card.topic];
  if (!topic) return [];
  const written = [language, ...LANGUAGES].find((candidate) => topic.links.some((link) => link.lang === candidate));
  const articles = topic.links.filter((link) => link.lang === written).map(({ title, url }) => ({ title, url }));
  const search = { title: topic.search[language], url: pack.pack.search[language] + encodeURIComponent(topic.search[language]) };
  return [...articles, search];
}

/** What of a conversation fills a reply: its sheet, what the agent decided, and the names that the console shows; null for one that it does not. */
export interface Told {
  sheet: Sheet;
  desk: Desk;
  customer: string | null;
  agent: string | null;
}

/** What fills a reply where there is no chat: nobody is known, and that language is spoken. */
export function nobody(language: Language): Told {
  const sheet = { turn: [], cards: [], product: null, productPinned: false, language, domain: null, customerMessages: 0 };
  return { sheet, desk: EMPTY_DESK, customer: null, agent: null };
}

/** The language in which the customer is answered. */
export function languageOf({ sheet, desk }: Pick<Told, 'sheet' | 'desk'>): Language {
  return desk.language ?? sheet.language;
}

/**
 * The reply of a card, ready to paste: as the agent rewrote it, else in the customer's language, its variables filled from
 * the conversation. Where the topic is not sure, the one question that settles it.
 * @returns null for a card whose topic the pack no longer has
 */
export function replyFor(card: Pick<Card, 'topic' | 'verdict'>, told: Told, pack: PackText): string | null {
  const language = languageOf(told);
  const edited = told.desk.edits[card.topic];
  if (edited !== undefined) return edited;
  const topic = pack.topics[card.topic];
  if (topic && card.verdict === 'ask') return topic.ask[language];
  const replies = repliesOf(card, pack);
  return replies ? filled(replies, card.topic, told, pack, linksFor(card, language, pack)[0]?.url) : null;
}

/** How many replies a card can choose among in the language and the voice of the conversation; 1 where it has a question only. */
export function variantsOf(card: Card, told: Told, pack: PackText): number {
  return repliesOf(card, pack)?.[voiceFor(languageOf(told), told.desk.address)].length ?? 1;
}

/** The variables that an agent can fill by hand. A link is never missing. */
export type AskedVariable = Exclude<keyof Variables, 'enlace'>;

/** The variables of a card's reply that nothing fills, in their order there; none where the agent rewrote it. */
export function missingVariables(card: Card, told: Told, pack: PackText): AskedVariable[] {
  if (told.desk.edits[card.topic] !== undefined) return [];
  const replies = repliesOf(card, pack);
  const template = replies ? templateOf(replies, card.topic, told) : undefined;
  if (template === undefined) return [];
  const known = knownOf(told, pack);
  return variablesOf(template).filter((name): name is AskedVariable => name !== 'enlace' && !known[name]);
}

/** The replies of a card; null where it has only a question, or its topic is gone from the pack. */
function repliesOf(card: Pick<Card, 'topic' | 'verdict'>, pack: PackText): Replies | null {
  const topic = pack.topics[card.topic];
  if (topic && card.verdict === 'ask') return null;
  const texts = card.verdict === 'unlisted' ? pack.service[UNLISTED] : (topic ?? pack.triage[card.topic]);
  return texts?.replies ?? null;
}

/**
 * A reply that belongs to no topic, ready to paste like that of a card; the help centre is its link.
 * @returns null for an id that the pack does not have
 */
export function serviceReplyFor(id: string, told: Told, pack: PackText): string | null {
  const texts = pack.service[id];
  return texts ? filled(texts.replies, id, told, pack, pack.pack.helpCentre[languageOf(told)]) : null;
}

/** One of the replies in the language and the voice of the conversation, its variables filled with what is known. */
function filled(replies: Replies, id: string, told: Told, pack: PackText, link: string | undefined): string | null {
  const template = templateOf(replies, id, told);
  if (template === undefined) return null;
  return fillReply(template, { ...(link === undefined ? {} : { enlace: link }), ...knownOf(told, pack) });
}

function templateOf(replies: Replies, id: string, told: Told): string | undefined {
  const variants = replies[voiceFor(languageOf(told), told.desk.address)];
  return variants[(told.desk.variants[id] ?? 0) % variants.length];
}

/** What is known of a conversation that replies speak of; what the agent typed counts first. */
function knownOf(told: Told, pack: PackText): Variables {
  const { sheet, desk, customer, agent } = told;
  const product = pack.scope.products.find((candidate) => candidate.id === sheet.product);
  return {
    ...(customer === null ? {} : { cliente: customer }),
    ...(agent === null ? {} : { agente: agent }),
    ...(sheet.domain === null ? {} : { dominio: sheet.domain }),
    ...(product?.plan ? { plan: product.title[languageOf(told)] } : {}),
    ...desk.values,
  };
}
