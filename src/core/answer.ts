import type { PackText } from './compile.ts';
import type { Card, Sheet } from './conversation.ts';
import type { Desk } from './desk.ts';
import { LANGUAGES, type Language, type Replies } from './pack.ts';
import { fillReply, voiceFor } from './reply.ts';

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
  const topic = pack.topics[card.topic];
  const edited = told.desk.edits[card.topic];
  if (edited !== undefined) return edited;
  if (topic && card.verdict === 'ask') return topic.ask[language];
  const texts = textsOf(card, pack);
  return texts ? filled(texts.replies, card.topic, told, pack, linksFor(card, language, pack)[0]?.url) : null;
}

/** How many versions of a card's reply there are in the language and the voice of the conversation; one where it is a question. */
export function variantsOf(card: Pick<Card, 'topic' | 'verdict'>, told: Told, pack: PackText): number {
  if (pack.topics[card.topic] && card.verdict === 'ask') return 1;
  return textsOf(card, pack)?.replies[voiceFor(languageOf(told), told.desk.address)].length ?? 0;
}

function textsOf({ topic, verdict }: Pick<Card, 'topic' | 'verdict'>, pack: PackText): { replies: Replies } | undefined {
  return verdict === 'unlisted' ? pack.service[UNLISTED] : (pack.topics[topic] ?? pack.triage[topic]);
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
  const { sheet, desk, customer, agent } = told;
  const language = languageOf(told);
  const variants = replies[voiceFor(language, desk.address)];
  const template = variants[(desk.variants[id] ?? 0) % variants.length];
  if (template === undefined) return null;
  const product = pack.scope.products.find((candidate) => candidate.id === sheet.product);
  return fillReply(template, {
    ...(customer === null ? {} : { cliente: customer }),
    ...(agent === null ? {} : { agente: agent }),
    ...(sheet.domain === null ? {} : { dominio: sheet.domain }),
    ...(product?.plan ? { plan: product.title[language] } : {}),
    ...(link === undefined ? {} : { enlace: link }),
    ...desk.values,
  });
}
