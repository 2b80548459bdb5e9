import { languageOf, replyFor, type Told } from './answer.ts';
import type { PackText } from './compile.ts';
import type { Card } from './conversation.ts';
import { fold } from './normalise.ts';
import type { Voice } from './pack.ts';
import { voiceFor } from './reply.ts';

/** How an answer to several requests begins and ends; `$1` is the customer's name. */
const FRAMES: Record<Voice, { named: string; unnamed: string; closing: string }> = {
  'es-usted': {
    named: 'Hola, $1. Le respondo punto por punto:',
    unnamed: 'Con gusto le respondo punto por punto:',
    closing: 'Si algo no queda claro, dígame y lo vemos.',
  },
  'es-tu': {
    named: 'Hola, $1. Te respondo punto por punto:',
    unnamed: 'Con gusto te respondo punto por punto:',
    closing: 'Si algo no queda claro, dime y lo vemos.',
  },
  pt: {
    named: 'Olá, $1. Respondo ponto a ponto:',
    unnamed: 'Com prazer respondo ponto a ponto:',
    closing: 'Se algo não ficar claro, me diga e vemos juntos.',
  },
  en: {
    named: 'Hello, $1. One answer to each point:',
    unnamed: 'One answer to each point:',
    closing: 'If anything is unclear, tell me and we will look at it.',
  },
};

const GREETING = /^[¡¿]?(?:hola|buen[oa]s|olá|oi|bom dia|boa (?:tarde|noite)|hello|hi|good (?:morning|afternoon|evening))(?!\p{L})/iu;
const BETWEEN_SENTENCES = /(?<=[.!?…])\s+/;

/**
 * One answer to several cards: a greeting, a numbered line for each, questions that decide last, and a closing. What one line
 * has said no other repeats, and none greets again.
 * @returns the reply of a single card as it is; null where no card has one
 */
export function combinedReply(cards: readonly Card[], told: Told, pack: PackText): string | null {
  const ordered = [...cards.filter(({ verdict }) => verdict !== 'ask'), ...cards.filter(({ verdict }) => verdict === 'ask')];
  const replies = ordered.flatMap((card) => replyFor(card, told, pack) ?? []);
  if (replies.length < 2) return replies[0] ?? null;
  const said = new Set<string>();
  const isNew = (sentence: string) => {
    const plain = fold(sentence);
    if (GREETING.test(sentence) || said.has(plain)) return false;
    said.add(plain);
    return true;
  };
  const points = replies.map((reply) => reply.split(BETWEEN_SENTENCES).filter(isNew).join(' ')).filter(Boolean);
  const frame = FRAMES[voiceFor(languageOf(told), told.desk.address)];
  const name = told.desk.values.cliente ?? told.customer;
  return [
    name ? frame.named.replace('$1', () => name) : frame.unnamed,
    ...points.map((point, index) => `${index + 1}. ${point}`),
    frame.closing,
  ].join('\n');
}
