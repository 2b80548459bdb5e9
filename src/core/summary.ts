import type { PackText } from './compile.ts';
import type { Card, Sheet } from './conversation.ts';
import type { Desk } from './desk.ts';
import type { Message } from './message.ts';
import type { Language, Verdict } from './pack.ts';
import { maskSecrets } from './secrets.ts';
import { productTitle, sectionTitle, topicTitle } from './titles.ts';

/** What a summary is made of. */
export interface Summarised {
  customer: string | null;
  messages: readonly Message[];
  sheet: Sheet;
  desk: Desk;
}

type Format = 'plain' | 'markdown';

const VERDICTS: Record<Verdict, string> = {
  in: '✓ se hace por chat',
  conditional: '✓ se hace, con condición',
  guide: '↗ se orienta',
  out: '✗ no se hace por chat',
  billing: '$ soporte financiero',
  unlisted: '– no figura en su plan',
  ask: '? falta un dato',
};
const LANGUAGES: Record<Language, string> = { es: 'español', pt: 'portugués', en: 'inglés' };

/** Longest quotation of a message, in UTF-16 units, and most of each kind: a ticket is read at a glance. */
const LONGEST = 200;
const MOST = 8;

/** What customers quote of an error: something in quotation marks, or what follows the word. */
const QUOTED = /"[^"\n]{6,200}"|«[^»\n]{6,200}»|“[^”\n]{6,200}”|(?<!\p{L})(?:error|fatal|warning|erro)(?!\p{L})[^\n.]{0,160}/giu;

/**
 * A conversation as a ticket needs it, in Spanish: who, what was asked with the rule behind each verdict, what was answered, the
 * errors that were quoted. Secrets are masked; every quotation is bounded.
 */
export function summaryFor(conversation: Summarised, pack: PackText, format: Format): string {
  const { sheet, desk, messages, customer } = conversation;
  const quote = (text: string) => shown(text, format);
  const heading = (text: string) => (format === 'markdown' ? `\n**${text}**` : `\n${text}`);
  const facts = [
    customer && `Cliente: ${quote(customer)}`,
    sheet.product && `Producto: ${productTitle(sheet.product, pack, 'es')}`,
    sheet.domain && `Dominio: ${quote(sheet.domain)}`,
    `Idioma: ${LANGUAGES[sheet.language]}`,
  ].filter(Boolean);
  const words = (id: string) => messages.find((message) => message.id === id)?.text ?? '';
  const asked = sheet.cards
    .slice(-MOST)
    .flatMap((card, index) => [
      `${index + 1}. ${topicTitle(card.topic, pack, 'es')}: ${VERDICTS[card.verdict]} (${stateOf(card, desk)}${ruleOf(card, pack)})`,
      `   «${quote(words(card.message))}»`,
    ]);
  const answers = messages.filter(({ author, text }) => author === 'agent' && text.trim() !== '').slice(-MOST);
  const errors = [...new Set(messages.filter(({ author }) => author === 'customer').flatMap(({ text }) => text.match(QUOTED) ?? []))];
  return [
    format === 'markdown' ? '## Resumen del chat' : 'Resumen del chat',
    ...facts.map((fact) => `- ${fact}`),
    ...(asked.length > 0 ? [heading('Pidió'), ...asked] : []),
    ...(answers.length > 0 ? [heading('Se le respondió'), ...answers.map(({ text }) => `- ${quote(text)}`)] : []),
    ...(errors.length > 0 ? [heading('Errores que citó'), ...errors.slice(0, MOST).map((error) => `- ${quote(error)}`)] : []),
  ].join('\n');
}

function stateOf(card: Card, desk: Desk): string {
  if (desk.dismissed.includes(card.topic)) return 'no corresponde';
  if (card.verdict === 'out' && card.insisted) return 'insistió';
  return card.answered ? 'respondido' : 'pendiente';
}

function ruleOf({ section, source }: Card, pack: PackText): string {
  return section === null ? '' : `; ${sectionTitle(section, pack, 'es')}: «${source}»`;
}

/** A quotation on one line, masked, bounded; in Markdown it stays text. */
function shown(text: string, format: Format): string {
  const line = maskSecrets(text).replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return format === 'markdown' ? cut.replace(/[\\`*_[\]<>#|~]/g, '\\$&') : cut;
}
