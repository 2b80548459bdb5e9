import { languageOf, replyFor, type Told } from './answer.ts';
import type { PackText } from './compile.ts';
import type { Card } from './conversation.ts';
import type { Voice } from './pack.ts';
import { fillReply, voiceFor } from './reply.ts';

/** What an answer to several requests says besides their replies; it promises nothing. */
const PHRASES: Record<Voice, { opening: string; closing: string }> = {
  'es-usted': { opening: 'Hola {{cliente}}, le respondo punto por punto:', closing: '¿Por cuál de estos puntos prefiere que empecemos?' },
  'es-tu': { opening: 'Hola {{cliente}}, te respondo punto por punto:', closing: '¿Por cuál de estos puntos prefieres que empecemos?' },
  pt: { opening: 'Olá {{cliente}}, respondo ponto por ponto:', closing: 'Por qual desses pontos você prefere começar?' },
  en: { opening: 'Hello {{cliente}}, here is an answer to each point:', closing: 'Which of these points would you like to start with?' },
};

/** Length above which the points keep only what matters most, in UTF-16 units: a longer message is not read in a chat. */
const LONG = 1600;

/** A greeting before the first words of a reply, with the name that may follow it. */
const GREETING =
  /^¡?(?:hola|buen[oa]s (?:d[ií]as|tardes|noches)|olá|oi|bom dia|boa (?:tarde|noite)|hello|hi|hey)(?:,? \p{Lu}[^\s,.!]*){0,3}[,.!]+\s*/iu;

/** A sentence that only says that one listens: once for a whole message is enough, and the opening does it. */
const COURTESY =
  /^¡?(?:con gusto|claro(?: que sí)?|por supuesto|entiendo|comprendo|gracias|entendo|entendi|obrigad[oa]|com prazer|sure|of course|gladly|i understand|i see|thanks|thank you)(?=[\s,.!])/i;

/** A courtesy of more words than this says something besides. */
const COURTESY_WORDS = 6;

/** One request's answer, sentence by sentence. */
interface Point {
  sentences: string[];
  /** The sentence that is never left out: the longest. */
  core: string;
  /** True for the agent's own words, of which nothing is shortened. */
  own: boolean;
}

/**
 * One answer to several requests, ready to paste: a greeting, a numbered list with the reply to each, those that ask about
 * vague trouble last, and one closing question where no reply asks anything. No sentence stands in it twice. Where it gets
 * longer than {@link LONG}, each reply keeps at least its longest sentence.
 * @returns the reply itself where there is only one, null where there is none
 */
export function combinedReply(cards: readonly Card[], told: Told, pack: PackText): string | null {
  const settled = cards.filter(({ verdict }) => verdict !== 'ask');
  const asking = cards.filter(({ verdict }) => verdict === 'ask');
  const replies = [...settled, ...asking].flatMap((card) => {
    const text = replyFor(card, told, pack);
    return text === null || text.trim() === '' ? [] : [{ text, own: told.desk.edits[card.topic] !== undefined }];
  });
  if (replies.length < 2) return replies[0]?.text ?? null;
  const points = shortened(pointsOf(replies));
  const phrases = PHRASES[voiceFor(languageOf(told), told.desk.address)];
  const opening = fillReply(phrases.opening, told.customer === null ? {} : { cliente: told.customer });
  const list = points.map(({ sentences }, index) => `${index + 1}. ${sentences.join(' ')}`);
  const asks = points.some(({ sentences }) => sentences.some((sentence) => sentence.endsWith('?')));
  return [opening, list.join('\n'), ...(asks ? [] : [phrases.closing])].join('\n\n');
}

/** The sentences of each reply that were not said before; a reply of which nothing is left makes no point. */
function pointsOf(replies: readonly { text: string; own: boolean }[]): Point[] {
  const said = new Set<string>();
  return replies.flatMap(({ text, own }) => {
    const all = sentencesOf(text.replace(GREETING, ''));
    const telling = all.filter((sentence) => !isCourtesy(sentence));
    const sentences = (telling.length > 0 ? telling : all).filter((sentence) => {
      const words = wordsOf(sentence);
      return !said.has(words) && said.add(words);
    });
    if (sentences.length === 0) return [];
    const begun = sentences.map((sentence, index) => (index === 0 ? capital(sentence) : sentence));
    return [{ sentences: begun, core: begun.reduce((longest, next) => (next.length > longest.length ? next : longest)), own }];
  });
}

/** Leaves out sentences, of the longest point first and from its end, until the whole is short enough or only cores are left. */
function shortened(points: Point[]): Point[] {
  const lengthOf = ({ sentences }: Point) => sentences.join(' ').length;
  const total = points.reduce((sum, point) => sum + lengthOf(point), 0);
  const cuttable = points.filter(({ sentences, own }) => !own && sentences.length > 1);
  if (total <= LONG || cuttable.length === 0) return points;
  const longest = cuttable.reduce((most, next) => (lengthOf(next) > lengthOf(most) ? next : most));
  const out = longest.sentences.findLastIndex((sentence) => sentence !== longest.core);
  const cut = { ...longest, sentences: longest.sentences.filter((_, index) => index !== out) };
  return shortened(points.map((point) => (point === longest ? cut : point)));
}

/** The sentences of a text, in order, each with its closing mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function isCourtesy(sentence: string): boolean {
  return COURTESY.test(sentence) && !sentence.endsWith('?') && sentence.split(/\s+/).length <= COURTESY_WORDS && /[.!]$/.test(sentence);
}

/** A sentence without case and marks: «Claro.» and «¡claro!» say the same. */
function wordsOf(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function capital(sentence: string): string {
  return sentence.replace(/^([¡¿]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
