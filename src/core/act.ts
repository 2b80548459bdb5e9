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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BORDER = /[,!?¿¡;:\n()…—–>]|\.\s|\s-\s/;
/** Words that begin a clause of their own. */
const OPENERS = words('pero aunque porque si cuando mientras mas porém embora enquanto quando but although because if while so');
const JOINERS = words('y e and');
const CLITICS = words('me te se le les lo la los las nos lhe o os a as');
const ARTICLES = words('lo la los las o a os as');
const NEGATIONS = words(
  "no não nao nunca jamás jamas tampoco ni nem sin sem not never cannot can't cant don't dont won't didn't isn't doesn't haven't couldn't wouldn't unable without",
);
/** These deny what follows them, not the verb of their clause: «sin que lo pida, le cambio …». */
const WITHOUT = words('sin sem without');
const AUXILIARIES = words(
  'voy vamos estoy estamos acabo acabamos he hemos vou estou acabei procedo procedemos procederé empiezo comienzo puedo podemos podríamos posso quiero intento',
);
const LET_ME = words(
  'déjame dejame déjeme dejeme permítame permitame permíteme permiteme permitime dejanos déjenos permítanos deixa deixe permita let',
);
const ENGLISH_I = /^(?:i|we)(?:['’](?:ll|ve|m|re|d))?$/;
const IRREGULAR = words('hicimos pusimos trajimos di dimos doy damos fui hago pongo traigo fiz pus trouxe dei refiz');
const IRREGULAR_END = /(?:duje|puse|hice|traje|tuve|quise)$/;
/** Words that end like a verb in the first person and are none. */
const NO_PAST = words('así aquí ahí allí también qué sé té café sí mí aqui ali assi lei sei rei até você porqué caché casi wifi');
const NO_PRESENT = words(
  'listo claro perfecto bueno correcto cierto cuando como cuanto pero solo sólo luego tampoco mismo primero segundo tercero dentro debajo desde bajo todo otro nuevo nuestro vuestro suyo tuyo mío ambos momento minuto tiempo rato gusto caso correo sitio archivo dominio respaldo código usuario servicio proceso contenido producto acceso registro certificado texto número teléfono modo medio lado hecho punto tipo plazo plano espacio equipo enlace candado excelente desarrollo diseño menos demasiado muy no yo eso esto aquello estimado lento rápido único demás último anterior ahorro peso mucho poco cómo cuándo cuánto pronto seguro vuelo uso cambio tanto sino hoy anexo tudo isso isto agora outro arquivo domínio conteúdo usuário serviço banco certo site favor hola do ao pelo into to so go also who too zero photo logo video hello puerto salvo formato escritorio pudo puso hizo dijo quiso tuvo vino magento cloudflare certo apontamento rendimiento mejoramiento primeiro junto según asunto dato demo',
);
const NO_OBJECT = words(
  'mismo nuevo otro primero segundo último ultimo único unico suyo tuyo mío nuestro peor demás correo sitio archivo dominio usuario servicio proceso contenido producto acceso texto número foto mano plano caso código año antiguo viejo bueno malo todo dicho hecho pedido indicado solicitado cierto primeiro servidor domínio arquivo banco usuário serviço conteúdo próximo proximo seguro certo acordado contrario logo photo',
);
const DETERMINERS = words(
  'el la los las su sus tu tus un una unos unas este esta ese esa estos estas todo toda todos todas a al en con desde de por cada mi o os as um uma seu sua seus suas no na tudo e y',
);
const ATTACHED = /(?:[áéíóú][a-zñ]*|[aei]r)(?:me|te|se|nos)?(?:lo|la|los|las|le|les)$/;
/** The beginnings of verbs that explain, show, check or pass on, in the three languages, without marks. */
const TELLS =
  /^(?:explic|expliq|indic|indiq|muestr|mostr|coment|recuerd|record|sugier|suger|recomiend|recomend|confirm|verific|verifiq|revis|gui|orient|ayud|acompan|esper|consult|veo|ver$|viendo|entiend|lament|agrade|acept|cuento|contar|conto$|ensen|respond|avis|digo|decir|diga|comprob|comprueb|aclar|inform|ofrez|ofrec|atiend|sigo|segu|qued|ajud|dici|diz|explain|show|walk|guide|help|check|look|explor|notif|suggest|recommend|understand|see|know|think|hope|stay|wait|tell|point|note|encontr|found|tengo|dig[oa]|leo|escal|abro|detect|prueb|prob|pid|ped|solicit|fij|reenvi)/;
/** «No hay problema», «no se preocupe»: these deny nothing. */
const REASSURES =
  /^(?:(?:sin|no hay|ningún|sem|no|con) (?:ningún )?(?:problemas?|lío|drama|pena)|(?:no|não|nem) (?:se|te) (?:preocup|apur|molest|inquiet)|(?:no|não) (?:tarda|toma|demora|hay riesgo|hay prisa|leva)|don['’]?t worry|no worries|usted ni se)/;
/** Verbs that only tell where what they pass on is a text, and that text's names. */
const PASSES_ON = /^(?:pas[oe]|pasa|envi|mand|compart|dej|doy$|dou$|dar|damos|dand|send|sent|shar|giv|pong|facilit|deix)/;
const TEXTS =
  /^(?:guias?|enlaces?|links?|articulos?|artigos?|pasos|passos?|tutorial|tutoriales|material|materiales|datos|dados|informacion|informacao|capturas?|indicaciones|instrucciones|lista|requisitos|confirmacion|factura|bienvenida|restablecimiento|registros|puertos|portas|documentacion|video|articles?|guide|steps|details|data|valores|recomendaciones|opciones|seguimiento|ip)$/;
const IMPERATIVE_ME =
  /^(?:p[aá]s[ae]|m[aá]nd[ae]|env[ií][ae]|comp[aá]rt[ae]|d[eéa]|d[ií]|d[ií]ga|escr[ií]b[aei]|ind[ií]ca|ind[ií]que|conf[ií]rm[ae]|facil[ií]t[ae]|reg[aá]l[ae]|d[ií]ct[ae]|proporci[oó]n[ae]|pr[eé]st[ae]|br[ií]nd[ae]|muestr[ae]|adel[aá]nt[ae])(?:me|nos)(?:l[oa]s?)?$/;
const ASK_VERB =
  /^(?:pas|mand|env|compart|das?$|dar$|de$|facilit|escrib|escrev|indic|confirm|dej(?:[ae]s?|ar)$|deix|proporcion|prest|brind|regal|inform|dit|dict|diz|dic|digit)/;
const NEEDS = words('necesito requiero ocupo preciso necesitamos requerimos need');
const YOU = words(
  'usted tú vos você voce you your ustedes puede puedes podés podrá podrás pode poderá debe debes tiene tenés precisa deberá should must su tu',
);
const IS_DONE = /^(?:quedó|quedaron|quedar[aá]n?|ficou|fue|fueron|ser[aá]n?|foi|tendr[aá]s?|está|están|estão)$/;

/** Splits a draft into clauses and tells the act of each. */
export function acts(text: string, tokens: readonly Token[]): Act[] {
  const raw = tokens.map(({ start, end }) => text.slice(start, end).normalize('NFC').toLowerCase());
  const borders = tokens.length > 0 ? [0] : [];
  for (let t = 1; t < tokens.length; t++) {
    const gap = text.slice((tokens[t - 1] as Token).end, (tokens[t] as Token).start);
    const joins =
      (JOINERS.has(raw[t] as string) || /^(?:yo|eu|ya|já)$/.test(raw[t] === 'que' ? (raw[t + 1] ?? '') : '')) && verbFollows(raw, t + 1);
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
  if (LET_ME.has(word)) return word !== 'let' || next === 'me' || next === 'us';
  if (NO_PAST.has(word) || ATTACHED.test(word)) return false;
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
      /^(?:me|us|can|could|will|have|had|am|are|just|already|also|only|gladly|be|went|go|ahead|and|the|now)$/.test(raw[at] as string)
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
  if (own >= 0) {
    const head = headOf(raw, from + own, to);
    if (negated(head + 1)) return { kind: 'not', verb: head };
    return { kind: isTelling(raw, head, to) ? 'tells' : 'does', verb: head };
  }
  const done = clause.findIndex((word, index) => isDone(word, clause[index - 1] ?? '', clause[index + 1] ?? ''));
  if (done >= 0) return { kind: negated(from + done) ? 'not' : 'done', verb: Math.min(from + done + 1, to - 1) };
  if (REASSURES.test(clause.join(' '))) return { kind: 'other', verb: null };
  const denied = clause.findIndex((word) => NEGATIONS.has(word));
  if (denied >= 0) return { kind: 'not', verb: Math.min(from + denied + 1, to - 1) };
  const you = clause.findIndex((word) => YOU.has(word));
  return you < 0 ? { kind: 'other', verb: null } : { kind: 'you', verb: Math.min(from + you + 1, to - 1) };
}

const ASK_INFINITIVE =
  /^(?:pasar|mandar|enviar|compartir|dar|facilitar|escribir|indicar|proporcionar|decir|dejar|brindar|dictar)(?:me|nos)(?:l[oa]s?)?$/;
const WRITE_HERE =
  /^(?:escr[ií]b[aeií]|p[eé]gu?[aeu]+|d[ií]git[ae]|an[oó]t[ae]|d[eé]j[ae]|d[ií]ct[ae]|col[aoe]|escrev[ae]|coloqu?[ae]|p[oó]ng[a])(?:me)?(?:l[oa]s?)?$/;
const HERE = words('aquí aqui acá aca chat');

function isTelling(raw: readonly string[], head: number, to: number): boolean {
  const verb = fold(raw[head] as string);
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
  if (IMPERATIVE_ME.test(word) || ASK_INFINITIVE.test(word)) return true;
  if (NEEDS.has(word) && before !== 'you') return true;
  if (/^(?:cuál|cual|qual|what's|what’s)$/.test(word) && /^(?:es|era|é|the|your)$/.test(next)) return true;
  if (word === 'what' && next === 'is') return true;
  if (/^(?:send|give|tell|share|provide|type|write)$/.test(word))
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
