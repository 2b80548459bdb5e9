import type { Act } from './act.ts';
import type { Cue } from './cues.ts';
import { BREAKS, breakingFeatures, brokenFeatures, isActing, isOpen, type PackedDrafts, type Reading, read, shareOf } from './drafts.ts';
import type { Range } from './evidence.ts';
import { type Model, type PackedModel, unpack } from './model.ts';
import { fold, type Token } from './normalise.ts';
import { probabilitiesOf } from './score.ts';
import { findSecrets } from './secrets.ts';

/** What is wrong with a draft, and the ranges of its text that show it. */
interface Warning {
  /** An excluded topic, or {@link PLACEHOLDER}. */
  topic: string;
  evidence: Range[];
}

/** The topic of a warning about a variable that nobody filled in. */
export const PLACEHOLDER = 'placeholder';
/** The exclusions that also a rule finds: to ask for a credential or write one, to help round a limit, to do what nobody asked for. */
const CREDENTIALS = 'credentials-in-chat';
const TERMS = 'terms-violation';
const UNREQUESTED = 'unrequested-changes';
/** The turns of phrase that are typical of one exclusion. */
const TYPICAL: Partial<Record<Cue, string>> = { unasked: UNREQUESTED, covert: TERMS, secret: CREDENTIALS };

/** Thresholds and weights; chosen by cross-validation over the pack's own drafts, never on the measuring corpus. */
const GUARDING = {
  /** Least probability that what is said breaks an exclusion: of the draft, and of one of its sentences. */
  draft: 0.45,
  sentence: 0.6,
  /** The same where no clause acts by the rules of grammar; and how excluded what it speaks of must be. */
  still: 0.8,
  stillAbout: 0.5,
  /** What remains of the threshold where a phrase says that nobody asked or nobody will notice. */
  suspect: 0.25,
  /** How much the odds rise and fall with how excluded the things are that the agent acts on, and where they do neither. */
  lean: 1.5,
  level: 0.5,
  /** How much the judge's opinion of the topic counts, and a phrase that is typical of one topic. */
  judge: 1.5,
  typical: 3,
  /** How much the whole draft counts where one of its sentences is looked at. */
  around: 1,
};

/** Warns of what must not be sent: at most one warning a topic, in the order of the text. */
export type GuardDraft = (text: string) => Warning[];

interface Models {
  judge: Model;
  breaking: Model;
  broken: Model;
  excluded: ReadonlySet<string>;
}

/**
 * Makes the check of an agent's unsent draft; unpacking happens once, here. A draft is warned of where the agent promises,
 * announces or reports what the scope excludes; refusals and explanations with the same words pass.
 * @param topics the pack's topic model, which tells what a draft is about
 * @param drafts null for a pack without drafts: then only written secrets and placeholders are found
 */
export function createGuard(topics: PackedModel, drafts: PackedDrafts | null): GuardDraft {
  const models = drafts && modelsOf(topics, drafts);
  return (text) => {
    const found = [...(models ? brokenIn(models, text) : writtenSecrets(text)), ...placeholders(text)];
    const first = new Map(found.toReversed().map((warning) => [warning.topic, warning]));
    return [...first.values()].sort((a, b) => startOf(a) - startOf(b));
  };
}

function modelsOf(topics: PackedModel, drafts: PackedDrafts): Models {
  const broken = unpack(drafts.broken);
  return { judge: unpack(topics), breaking: unpack(drafts.breaking), broken, excluded: new Set(broken.classes) };
}

function startOf({ evidence }: Warning): number {
  return evidence[0]?.[0] ?? 0;
}

// `{{dominio|…}}`, `[nombre]` unless a link's text, `<dominio>`, `XXX`, a line to write on.
const UNFILLED =
  /\{\{[^{}]{0,80}\}\}|\[[\p{L}_ ]{2,30}\](?!\()|<(?:nombre|dominio|cliente|agente|correo|enlace|link|plan|fecha|ticket|domain|name|nome|domínio)[\p{L} _-]{0,20}>|(?<![\p{L}\p{N}])(?:X{3,}|x{4,})(?![\p{L}\p{N}])|_{4,}/gu;

function placeholders(text: string): Warning[] {
  const evidence = [...text.matchAll(UNFILLED)].map((match): Range => [match.index, match.index + match[0].length]);
  return evidence.length > 0 ? [{ topic: PLACEHOLDER, evidence }] : [];
}

function writtenSecrets(text: string): Warning[] {
  const evidence = findSecrets(text).map(({ range }) => range);
  return evidence.length > 0 ? [{ topic: CREDENTIALS, evidence }] : [];
}

/** Credentials by rule; what is left of the draft, sentence by sentence and then as a whole, by the models. */
function brokenIn(models: Models, text: string): Warning[] {
  const reading = read(models.judge, text);
  const asked = askedSecrets(reading).map(({ from, to }) => span(reading.tokens, from, to));
  const credentials = [...reading.secrets, ...asked].sort(([a], [b]) => a - b);
  if (credentials.length > 0) {
    const rest = text.split('');
    for (const [start, end] of credentials) rest.fill(' ', clauseBefore(reading, labelBefore(text, start)), end);
    const beside = judged(models, read(models.judge, rest.join('')), GUARDING.draft, CREDENTIALS);
    return [{ topic: CREDENTIALS, evidence: credentials }, ...(beside ? [beside] : [])];
  }
  const found = sentences(text).flatMap(([start, end]): Warning[] => {
    const warning = judged(models, read(models.judge, text.slice(start, end)), GUARDING.sentence, null, reading);
    return warning ? [{ ...warning, evidence: warning.evidence.map(([a, b]): Range => [a + start, b + start]) }] : [];
  });
  return found.length > 0 ? found : [judged(models, reading, GUARDING.draft, null) ?? []].flat();
}

const SECRET_WORD =
  /\b(?:contrasenas?|claves?|passwords?|senhas?|credencia(?:l|les|is)|credentials?|pin|token|codigo (?:de verificacion|que (?:le|te)|de (?:seis|6|cuatro|4) digitos)|verification code|(?:llave|clave|chave) privada|private key|(?<!de )login|accesos|datos de (?:acceso|ingreso)|dados de acesso|passphrase|frase de paso)\b/;
/** «Sin la contraseña» asks for none. */
const WITHOUT_SECRET = /\b(?:sin|sem|without|no|nunca|never|not|ni)(?: \w{1,6}){0,2} (?:contrasena|clave|senha|password|pin|token)s?\b/g;
const PRONOUN = /(?:^| )(?:la|las|lo|los)(?: |$)|(?:me|nos)l[ao]s?(?: |$)|\w[aei]l[ao]s?(?: |$)/;

/** Where a draft asks for a credential, or for what the clause before it calls one. */
function askedSecrets({ text, tokens, acts }: Reading): Act[] {
  const said = acts.map(({ from, to }) => fold(text.slice(...span(tokens, from, to))).replace(WITHOUT_SECRET, ''));
  return acts.filter(({ kind }, index) => {
    if (kind !== 'asks') return false;
    if (SECRET_WORD.test(said[index] as string)) return true;
    const before = acts[index - 1];
    return (
      before !== undefined && before.kind !== 'not' && PRONOUN.test(said[index] as string) && SECRET_WORD.test(said[index - 1] as string)
    );
  });
}

/** Whether an acting clause names a credential: «no me mande la clave, entro con …» does not. */
function namesSecret({ text, tokens, acts }: Reading): boolean {
  return acts.some(({ kind, from, to }) => isActing(kind) && SECRET_WORD.test(fold(text.slice(...span(tokens, from, to)))));
}

/** How far before a secret its name may stand, in UTF-16 units. */
const LABEL_REACH = 60;

/** Where the name of a secret begins that stands before it («su nueva clave queda como …»); the secret itself where none does. */
function labelBefore(text: string, start: number): number {
  const from = Math.max(0, start - LABEL_REACH);
  const at = fold(text.slice(from, start)).search(SECRET_WORD);
  return at < 0 ? start : from + at;
}

/** Where the clause begins in which a credential stands: what else it says is about the credential. */
function clauseBefore({ tokens, acts }: Reading, start: number): number {
  const starts = acts.map(({ from }) => (tokens[from] as Token).start);
  return Math.min(start, starts.findLast((at) => at <= start) ?? start);
}

/** Most sentences that are looked at one by one. */
const MOST_SENTENCES = 20;

/** The sentences of a draft that holds several; none where it is one. */
function sentences(text: string): Range[] {
  const ends = [...text.matchAll(/[.!?]+(?=\s)|\n/g)].map((match) => match.index + match[0].length);
  if (ends.length === 0) return [];
  return [...ends, text.length].slice(0, MOST_SENTENCES).map((end, index) => [ends[index - 1] ?? 0, end]);
}

function span(tokens: readonly Token[], from: number, to: number): Range {
  return [(tokens[from] as Token).start, (tokens[to - 1] as Token).end];
}

/**
 * Asks the models.
 * @param least the probability from which on there is a warning
 * @param but a topic that is not meant, or null
 */
function judged(models: Models, reading: Reading, least: number, but: string | null, around: Reading | null = null): Warning | null {
  const { judge, excluded } = models;
  const { acts, cues, tokens } = reading;
  const covert = cues.has('covert') && !cues.has('refused');
  // «Reparta el envío y así no lo detecta el filtro»: advice, no act of the agent.
  if (covert && excluded.has(TERMS) && !acts.some(({ kind }) => isActing(kind))) {
    return { topic: TERMS, evidence: [span(tokens, 0, tokens.length)] };
  }
  const still = !isOpen(reading);
  // Most drafts in which nobody acts are greetings: the model need not be asked of them.
  if (still && !reading.parts.some((part) => shareOf(judge, part, excluded) >= GUARDING.stillAbout)) return null;
  const chance = breakingChance(models, reading);
  if (still && chance < GUARDING.still) return null;
  const suspect = covert || (cues.has('unasked') && !cues.has('refused'));
  if (chance < (suspect ? least * GUARDING.suspect : least)) return null;
  const topic = likeliest(models, reading, but, around);
  if (topic === CREDENTIALS && !namesSecret(reading)) return null;
  if (topic === UNREQUESTED && cues.has('asked') && !cues.has('unasked')) return null;
  return { topic, evidence: [evidenceOf(judge, reading, topic)] };
}

/** How likely a draft breaks an exclusion, as the model learned it and as the judge takes what the agent acts on. */
function breakingChance({ judge, breaking, excluded }: Models, reading: Reading): number {
  const learned = probabilitiesOf(breaking, breakingFeatures(judge, reading, excluded))[breaking.classes.indexOf(BREAKS)] ?? 0;
  const shares = reading.acts.map(({ kind }, index) =>
    isActing(kind) ? shareOf(judge, reading.parts[index] as Float32Array, excluded) : 0,
  );
  const odds = (learned / (1 - learned)) * Math.exp(GUARDING.lean * (Math.max(0, ...shares) - GUARDING.level));
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

function likeliest({ judge, broken }: Models, reading: Reading, but: string | null, around: Reading | null): string {
  const { cues, secrets } = reading;
  const typical = new Set([...cues].map((cue) => TYPICAL[cue]));
  const [own, whole] = [reading, around].map((each) => each && scoresOf(judge, broken, each));
  const scores = broken.classes.map((topic, index) => {
    const unnamed = topic === CREDENTIALS && !cues.has('secret') && secrets.length === 0;
    if (topic === but || unnamed) return Number.NEGATIVE_INFINITY;
    const score = (own?.[index] ?? 0) + GUARDING.around * (whole?.[index] ?? 0);
    return score + (typical.has(topic) ? GUARDING.typical : 0);
  });
  return broken.classes[scores.indexOf(Math.max(...scores))] as string;
}

/** How likely each exclusion is the one that is broken, by what was learned from drafts and by the judge of customers' messages. */
function scoresOf(judge: Model, broken: Model, reading: Reading): number[] {
  const chances = probabilitiesOf(broken, brokenFeatures(judge, reading));
  return broken.classes.map((topic, index) => {
    const opinion = reading.whole[judge.classes.indexOf(topic)] ?? 0;
    return Math.log((chances[index] as number) + 1e-3) + GUARDING.judge * Math.log(opinion + 1e-2);
  });
}

/** The acting clause that speaks most of the topic; the whole where none acts. */
function evidenceOf(judge: Model, { tokens, acts, parts }: Reading, topic: string): Range {
  const at = judge.classes.indexOf(topic);
  const acting = acts
    .map((act, index) => ({ act, chance: parts[index]?.[at] ?? 0 }))
    .filter(({ act }) => isActing(act.kind))
    .sort((a, b) => b.chance - a.chance);
  const best = acting[0]?.act;
  return best ? span(tokens, best.from, best.to) : span(tokens, 0, tokens.length);
}
