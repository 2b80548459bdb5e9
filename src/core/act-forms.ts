import { words } from './act-words.ts';
import { fold } from './normalise.ts';

/** Acts that no verb in the first person tells: offers, what a colleague does, what is done by us. Words are in lower case. */

const WISHES =
  /^(?:quier[ae]s?|quer[eé]s|quer|queira|quiera|dese[ae]s?|prefier[ae]s?|prefer[ei]s?|gust(?:a|aría|aria)|gostaria|parece|autoriza[s]?|permite[s]?|acepta[s]?|bien|bem|necesita[s]?|precisa)$/;
const OBJECTS = words('te le les se lo la los las lhe me nos o a os as');
/** After these a verb in the subjunctive is the agent's own; after an article it may be a noun. */
const TO_CUSTOMER = words('te le les se yo eu lhe');
const SUBJUNCTIVE_ARTICLE = /^(?:hag|pong|suba|traig|mueva|meta|reduzc|restablezc|corrij|añad|abra|\p{L}{3,}e$)/u;
const NOUN_IN_E =
  /^(?:base|clave|parte|nube|fuente|imagen|noche|tarde|siguiente|página|pagina|gente|llave|serie|fase|clase|red|suite|este|interface|cliente|nome|rede|parte|chave|hospedagem|fonte)$/;
/** Verbs of what a thing does by itself: «¿quiere que funcione…?». */
const OF_THINGS =
  /^(?:funcion|qued|aparezc|lleg|salg|este$|esté$|sea$|teng|carg|dej[ea]n|sirv|hay|pued|tard|cuest|fiqu|apareç|abra$|cheg|vuelv|empiec|vay|teng|conect)/;

/** How many words may stand between «que» and the verb: «que yo también se lo cambie». */
const MOST_BETWEEN = 6;

/** Whether the verb at `t` is what the agent offers: «¿quiere que le cambie …?», «quer que eu troque …?». */
export function isOffered(raw: readonly string[], from: number, t: number): boolean {
  const word = raw[t] as string;
  let at = t - 1;
  const first = Math.max(from, t - MOST_BETWEEN);
  while (at > first && (OBJECTS.has(raw[at] as string) || /^(?:yo|eu|ya|já|también|também)$/.test(raw[at] as string))) at--;
  if (at <= from || raw[at] !== 'que') return false;
  if (!raw.slice(Math.max(from, at - 4), at).some((other) => WISHES.test(other))) return false;
  if (OF_THINGS.test(word)) return false;
  if (/(?:emos|amos)$/.test(word)) return true;
  if (!/^\p{L}{3,}[ea]$/u.test(word)) return false;
  const before = raw[t - 1] as string;
  const given = raw.slice(at + 1, t).some((other) => TO_CUSTOMER.has(other));
  if (given) return true;
  if (before === 'que')
    return /^(?:el|la|los|las|su|sus|tu|tus|un|una|o|a|os|as|seu|sua|todo|todos|esa|ese|esos|esas)$/.test(raw[t + 1] ?? '');
  return SUBJUNCTIVE_ARTICLE.test(word) && !NOUN_IN_E.test(word);
}

/** Where an offer in English names its verb, or -1: «would you like me to install …», «want us to …». */
export function englishOffer(raw: readonly string[], from: number, to: number): number {
  for (let t = from; t + 3 < to; t++) {
    if (/^(?:like|want|prefer|rather|need)$/.test(raw[t] as string) && /^(?:me|us)$/.test(raw[t + 1] as string) && raw[t + 2] === 'to')
      return t + 3;
  }
  return -1;
}

const OURS = words(
  'mi mis un una otro otra nuestro nuestra nuestros nuestras el la meu minha nosso nossa um uma outro outra o a my our another one',
);
const COLLEAGUES = /^(?:compañer[oa]s?|coleg[ao]s?|colleagues?|teammates?|coworkers?)$/;
/** «El equipo» is also a computer and `the team` anybody's, so these want a word that says whose they are. */
const TEAMS =
  /^(?:equipo|equipe|time|team|supervisora?|jefe|chefe|manager|técnico|especialista|ingenier[oa]|diseñadora?|programadora?|desarrolladora?|desenvolvedora?|designer|developer|engineer)$/;
const THEIRS = words('su tu seu teu sua tua your their his her');

/** Whether the words at `t` name somebody who works with the agent: «mi compañero», «nossa equipe». */
export function isColleague(raw: readonly string[], t: number): boolean {
  const before = raw[t - 1] ?? '';
  if (THEIRS.has(before)) return false;
  if (COLLEAGUES.test(raw[t] as string)) return OURS.has(before);
  if (!TEAMS.test(raw[t] as string)) return /^(?:support|server|night|soporte)$/.test(before) && raw[t] === 'team';
  return (
    /^(?:mi|nuestro|nuestra|meu|minha|nosso|nossa|my|our)$/.test(before) ||
    (/^(?:el|a|o|the)$/.test(before) && /^(?:equip[oe]|team)$/.test(raw[t] as string))
  );
}

/** How many words may stand between a colleague and what he does. */
const REACH = 10;
const INFINITIVE = /(?:[aei]r|ír)(?:te|le|les|se)?(?:l[oa]s?)?$/;
const PAST = /^\p{L}{3,}(?:ó|ou|iu)$|^(?:hizo|puso|fez|pôs|trajo|deu|dio)$/u;
const STATES =
  /^(?:tiene|tem|sabe|es|é|era|está|necesita|precisa|trabaja|cree|acha|opina|entiende|is|was|has|con|para|desde|sobre|hasta|cuando|que|this|who)$/;
const ENGLISH_WILL = /^(?:will|can|could|(?:he|she|they)['’](?:ll|ve|s))$/;

/** The verb of what a colleague does for the customer, or -1. */
export function colleagueVerb(raw: readonly string[], from: number, to: number): number {
  const delegated = delegatedVerb(raw, from, to);
  if (delegated >= 0) return delegated;
  let subject = from;
  while (subject < to && !isColleague(raw, subject)) subject++;
  const end = Math.min(to, subject + REACH);
  for (let t = subject + 1; t < end; t++) {
    const word = raw[t] as string;
    const next = raw[t + 1] ?? '';
    if (/^(?:va|vai|puede|podrá|podría|pode|poderá|acaba)$/.test(word)) {
      for (let at = t + 1; at < Math.min(to, t + 4); at++) if (INFINITIVE.test(raw[at] as string)) return at;
    }
    if (/^(?:está|esta|anda)$/.test(word) && /ndo(?:[mts]?e|l[oae]s?)*$/.test(next)) return t + 1;
    if (ENGLISH_WILL.test(word) && t + 1 < to) return /^(?:be|have|also|now|just|gladly)$/.test(next) && t + 2 < to ? t + 2 : t + 1;
    if (/^(?:is|are|has|have)$/.test(word) && /(?:ing|ed)$/.test(next))
      return /^(?:going|being)$/.test(next) ? Math.min(t + 3, to - 1) : t + 1;
    if (PAST.test(word) || (t === subject + 1 && /^\p{L}{3,}(?:ed|ooked|ent|ade|ut)$/u.test(word))) return t;
    if (/^(?:te|le|les|se|lhe)$/.test(word)) {
      const at = /^l[oa]s?$/.test(next) ? t + 2 : t + 1;
      if (at < to && /^\p{L}{2,}(?:[ae]n?|ó|on|rá)$/u.test(fold(raw[at] as string)) && !STATES.test(raw[at] as string)) return at;
    }
    if (t === subject + 1 && /^\p{L}{4,}[aeá]$/u.test(word) && !STATES.test(word)) return t;
  }
  return -1;
}

/** The verb of what the agent has somebody do, or -1: «le pido a Marta que se lo mueva». To whom stands after the verb, so the customer is not meant. */
function delegatedVerb(raw: readonly string[], from: number, to: number): number {
  let asks = from;
  while (asks < to && !/^(?:pido|pedí|pediré|pedimos|solicito|encargo|peço|pedi)$/.test(raw[asks] as string)) asks++;
  if (!/^(?:a|al|ao|à)$/.test(raw[asks + 1] ?? '') || /^(?:usted|você)$/.test(raw[asks + 2] ?? '')) return -1;
  const end = Math.min(to, asks + MOST_BETWEEN);
  let that = asks + 1;
  while (that < end && raw[that] !== 'que') that++;
  if (that >= end) return -1;
  let at = that + 1;
  while (OBJECTS.has(raw[at] ?? '')) at++;
  return at < to && /^\p{L}{3,}[ae]n?$/u.test(raw[at] as string) ? at : -1;
}

const PARTICIPLE = /^(?:\p{L}{2,}(?:[aií]d[oa]s?|ed)|\p{L}{0,20}(?:feit|hech|puest|post|crit)[oa]s?|built|rewritten|done|set|put)$/u;

/** The participle of what is done by us, or is being done, in the passive voice, or -1: «está sendo corrigido por nós». */
export function passiveVerb(raw: readonly string[], from: number, to: number): number {
  for (let t = from; t < to; t++) {
    const word = raw[t] as string;
    if (!PARTICIPLE.test(word)) continue;
    if (/^(?:siendo|sendo|being)$/.test(raw[t - 1] ?? '')) return t;
    if (t > from && /^(?:by|por|pel[oa]s?)$/.test(raw[t + 1] ?? '') && isUs(raw, t + 2, to)) return t;
  }
  return -1;
}

/** Whether something is done by the customer's own people: «foi corrigido pelo seu programador». */
export function isByThem(raw: readonly string[], from: number, to: number): boolean {
  for (let t = from + 1; t + 1 < to; t++) {
    if (
      /^(?:by|por|pel[oa]s?)$/.test(raw[t] as string) &&
      (THEIRS.has(raw[t + 1] as string) || /^(?:usted|você|you)$/.test(raw[t + 1] as string))
    )
      return true;
  }
  return false;
}

function isUs(raw: readonly string[], t: number, to: number): boolean {
  if (/^(?:nós|nosotros|mim|mí|us|me)$/.test(raw[t] ?? '')) return true;
  return isColleague(raw, t) || (t + 1 < to && (isColleague(raw, t + 1) || /^(?:nossa|nosso|our|my)$/.test(raw[t] as string)));
}
