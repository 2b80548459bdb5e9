import { colleagueVerb, englishOffer, isByThem, isColleague, isOffered, passiveVerb } from './act-forms.ts';
import {
  ARTICLES,
  ASK_INFINITIVE,
  ASK_VERB,
  ATTACHED,
  AUXILIARIES,
  AWHILE,
  BORDER,
  CLITICS,
  DETERMINERS,
  ENGLISH_I,
  HERE,
  IMPERATIVE_ME,
  IRREGULAR,
  IRREGULAR_END,
  IS_DONE,
  JOINERS,
  LEAVES_DONE,
  LET_ME,
  NEEDS,
  NEGATIONS,
  NO_OBJECT,
  NO_PAST,
  NO_PRESENT,
  OPENERS,
  PASSES_ON,
  REASSURES,
  TELLS,
  TEXTS,
  WITHOUT,
  WRITE_HERE,
  YOU,
} from './act-words.ts';
import { fold, type Token } from './normalise.ts';

/**
 * What a clause of an agent's draft does: he `does` a thing himself (reports, announces or offers it), says that it is
 * `done`, `asks` the customer for a thing, `tells` (explains, shows, checks), denies (`not`), leaves it to the customer or
 * somebody else (`you`), or none of these.
 */
export type ActKind = 'does' | 'done' | 'asks' | 'tells' | 'not' | 'you' | 'other';

/** A run of tokens with one act; `verb` is the token that tells it, or null. `to` is exclusive. */
export interface Act {
  kind: ActKind;
  from: number;
  to: number;
  verb: number | null;
}

/** Splits a draft into clauses and tells the act of each. */
export function acts(text: string, tokens: readonly Token[]): Act[] {
  const raw = tokens.map(({ start, end }) => text.slice(start, end).normalize('NFC').toLowerCase());
  const borders = tokens.length > 0 ? [0] : [];
  for (let t = 1; t < tokens.length; t++) {
    const gap = text.slice((tokens[t - 1] as Token).end, (tokens[t] as Token).start);
    const joins =
      (JOINERS.has(raw[t] as string) || /^(?:yo|eu|ya|já)$/.test(raw[t] === 'que' ? (raw[t + 1] ?? '') : '')) &&
      (verbFollows(raw, t + 1) || isColleague(raw, t + 2));
    if ((tokens[t - 1] as Token).kind === 'mark' || BORDER.test(gap) || OPENERS.has(raw[t] as string) || joins) borders.push(t);
  }
  return borders.map((from, index) => {
    const to = borders[index + 1] ?? tokens.length;
    return { from, to, ...actOf(raw, from, to) };
  });
}

/** Whether the next word that is no clitic, «ya», «yo» or negation is a verb in the first person. */
function verbFollows(raw: readonly string[], from: number): boolean {
  let t = from;
  while (CLITICS.has(raw[t] ?? '') || /^(?:ya|já|yo|eu)$/.test(raw[t] ?? '') || NEGATIONS.has(raw[t] ?? '')) t++;
  return t < raw.length && isAgents(raw, from, t);
}

/** Whether the word at `t` of a clause that begins at `from` is a verb whose subject is the agent. */
function isAgents(raw: readonly string[], from: number, t: number): boolean {
  const word = raw[t] as string;
  const before = t > from ? (raw[t - 1] as string) : '';
  const next = raw[t + 1] ?? '';
  if (IRREGULAR.has(word) || IRREGULAR_END.test(word) || AUXILIARIES.has(word) || ENGLISH_I.test(word)) return true;
  if (LET_ME.has(word)) return word === 'let' ? next === 'me' || next === 'us' : !AWHILE.test(next);
  if (isOffered(raw, from, t)) return true;
  if (NO_PAST.has(word) || ATTACHED.test(word)) return false;
  if (/(?:uvo|puso|hizo|dijo|dujo|trajo|quiso|pudo|vino)$/.test(word)) return false;
  if (/(?:[áé]ramos|emos)$/.test(word) && /^(?:cuando|aunque|quando|embora)$/.test(before) && !/^(?:tenemos|hacemos|podemos)$/.test(word))
    return false;
  if (/(?:amos|emos)$/.test(word) && (before === 'que' || (CLITICS.has(before) && raw[t - 2] === 'que'))) return false;
  if (/^.{2,}[éí]$|^.{3,}(?:ei|uí)$|^.{4,}[^aeiou]i$|^.{3,}(?:amos|emos|imos)$/.test(word)) return true;
  const clitic = t - 2 >= from && /^(?:ya|já)$/.test(raw[t - 2] as string) && /^(?:te|le|les|lo|la|los|las|se)$/.test(before);
  if (clitic && /^.{3,}[ei]$/.test(word)) return true;
  return /^\p{L}{3,}o$/u.test(word) && isPresent(before, word, t === from, next);
}

function isPresent(before: string, word: string, opens: boolean, next: string): boolean {
  if (/ão$|(?:ado|ido|ando|endo)$/.test(word) && !/^(?:pido|mido|mando|extiendo|atiendo|vendo|traslado|cuido)$/.test(word)) return false;
  if (ARTICLES.has(before)) return !NO_OBJECT.has(word);
  if (/^(?:me|te|se|le|les|nos|lhe|yo|eu)$/.test(before)) return true;
  if (opens && (NEGATIONS.has(next) || /^(?:es|está|son|están|se|ya|tiene|puede|fue|era|is|é|tem|viene|trae|permite|funciona)$/.test(next)))
    return false;
  if (!opens && !/^(?:ya|já|ahora|ahorita|mismo|y|e|también|entonces|gusto|mejor|que|agora|luego)$/.test(before)) return false;
  if (NO_PRESENT.has(word)) return /^(?:cambio|registro|desarrollo|diseño|uso|respaldo|proceso)$/.test(word) && DETERMINERS.has(next);
  return !/(?:ivo|rio|cio|ero|nio|nto)$/.test(word) || DETERMINERS.has(next);
}

/** The word that says what is done: after an auxiliary the infinitive, gerund, participle or English verb. */
function headOf(raw: readonly string[], t: number, to: number): number {
  const word = raw[t] as string;
  if (ENGLISH_I.test(word) || word === 'let') {
    let at = t + 1;
    while (
      at < to - 1 &&
      /^(?:me|us|can|could|will|have|had|am|are|just|already|also|only|gladly|like|love|want|to|be|went|go|ahead|and|the|now)$/.test(
        raw[at] as string,
      )
    )
      at++;
    return Math.min(at, to - 1);
  }
  if (!AUXILIARIES.has(word) && !LET_ME.has(word)) return t;
  for (let at = t + 1; at < Math.min(to, t + 5); at++) {
    if (/(?:[aeiáéí]r(?:[mts]e|nos)?(?:l[oaeh]s?)?|ndo(?:[mts]e|l[oae]s?)*|[aie]do|to|cho)$/.test(raw[at] as string)) return at;
    if (word.startsWith('dei') && /^.{3,}o$/.test(raw[at] as string)) return at;
  }
  return t;
}

function actOf(raw: readonly string[], from: number, to: number): Pick<Act, 'kind' | 'verb'> {
  const clause = raw.slice(from, to);
  const ask = clause.findIndex((_, index) => isAsking(raw, from, from + index));
  const own = clause.findIndex((_, index) => isAgents(raw, from, from + index));
  const negated = (until: number) => raw.slice(from, until).some((word) => NEGATIONS.has(word) && !WITHOUT.has(word));
  if (ask >= 0 && (own < 0 || ask <= own)) return { kind: negated(from + ask) ? 'not' : 'asks', verb: from + ask };
  const offer = englishOffer(raw, from, to);
  const heads = [
    offer >= 0 ? offer : own >= 0 ? headOf(raw, from + own, to) : -1,
    colleagueVerb(raw, from, to),
    passiveVerb(raw, from, to),
  ];
  const found = heads
    .filter((head) => head >= 0)
    .map((head): Pick<Act, 'kind' | 'verb'> => {
      if (negated(head + 1)) return { kind: 'not', verb: head };
      return { kind: isTelling(raw, head, to) ? 'tells' : 'does', verb: head };
    });
  const first = found.find(({ kind }) => kind === 'does') ?? found[0];
  if (first) return first;
  const done = clause.findIndex((word, index) => isDone(word, clause[index - 1] ?? '', clause[index + 1] ?? ''));
  if (done >= 0 && isByThem(raw, from, to)) return { kind: 'you', verb: from + done };
  if (done >= 0) return { kind: negated(from + done) ? 'not' : 'done', verb: Math.min(from + done + 1, to - 1) };
  if (REASSURES.test(clause.join(' '))) return { kind: 'other', verb: null };
  const denied = clause.findIndex((word) => NEGATIONS.has(word));
  if (denied >= 0) return { kind: 'not', verb: Math.min(from + denied + 1, to - 1) };
  const you = clause.findIndex((word) => YOU.has(word));
  return you < 0 ? { kind: 'other', verb: null } : { kind: 'you', verb: Math.min(from + you + 1, to - 1) };
}

function isTelling(raw: readonly string[], head: number, to: number): boolean {
  const verb = fold(raw[head] as string);
  if (/^(?:dej|deix)/.test(verb) && LEAVES_DONE.test(raw[head + 1] ?? '')) return false;
  if (PASSES_ON.test(verb)) return raw.slice(head + 1, Math.min(to, head + 6)).some((word) => TEXTS.test(fold(word)));
  return TELLS.test(verb);
}

function isDone(word: string, before: string, next: string): boolean {
  if (/^quedan?$/.test(word)) return before !== 'se' && /(?:[aie]d[ao]s?|list[ao]s?|cho|puest[ao]s?)$/.test(next);
  if (/^est/.test(word)) return /^(?:ya|se|já)$/.test(before);
  return IS_DONE.test(word) || (before === 'se' && /(?:aron|ieron|ó)$/.test(word));
}

function isAsking(raw: readonly string[], from: number, t: number): boolean {
  const word = raw[t] as string;
  const before = t > from ? (raw[t - 1] as string) : '';
  const next = raw[t + 1] ?? '';
  if (IMPERATIVE_ME.test(word) && AWHILE.test(next)) return false;
  if (IMPERATIVE_ME.test(word) || ASK_INFINITIVE.test(word)) return true;
  if (NEEDS.has(word) && before !== 'you') return true;
  if (/^(?:cuál|cual|qual|what's|what’s)$/.test(word) && /^(?:es|era|é|the|your)$/.test(next)) return true;
  if (word === 'what' && next === 'is') return true;
  if (
    /^(?:send|give|tell|share|provide|type|write|paste)$/.test(word) &&
    before === 'you' &&
    /^(?:could|can|would|will)$/.test(raw[t - 2] ?? '')
  )
    return true;
  if (/^(?:send|give|tell|share|provide|type|write|paste)$/.test(word))
    return !ENGLISH_I.test(before) && !/^(?:to|will|ll|can|not|never|don't|we|i|you|must|only|should)$/.test(before);
  if (WRITE_HERE.test(word) && raw.slice(t + 1, t + 7).some((other) => HERE.has(other))) return true;
  const me = before === 'me' || (t - 1 > from && raw[t - 2] === 'me' && ARTICLES.has(before));
  if (me && !/o$|[éí]$/.test(word)) {
    if (ASK_VERB.test(fold(word))) return true;
    return (
      /^(?:tiene[sn]?|puede[sn]?|podr[ií]a[sn]?|podés|tendr[ií]a)$/.test(word) &&
      raw.slice(t + 1, t + 3).some((other) => ASK_VERB.test(other))
    );
  }
  return /^(?:pode|poderia)$/.test(word) && next === 'me';
}
