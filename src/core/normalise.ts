/** What a token stands for: a plain word, something the customer pasted that is kept as a variable, or a question mark. */
type TokenKind = 'word' | 'number' | 'domain' | 'email' | 'url' | 'ip' | 'host' | 'file' | 'code' | 'mark';

/** One unit of a message: its normal form and the range of the original text it came from (UTF-16 units, end exclusive). */
export interface Token {
  form: string;
  kind: TokenKind;
  start: number;
  end: number;
  /** The sign, or nothing, between it and the token before, where that may make them one word: «e-mail», «panaderia.xyz». */
  tie?: string;
}

/** What may stand between the parts of one word. */
const TIE = /^[.@/&'’+-]?$/;

/** Longest text that is judged, in UTF-16 units: about 600 words. What follows is left out, so that a pasted log costs no time. */
export const MAX_JUDGED_LENGTH = 4000;

/** Longest word that is kept whole; a longer run of letters (a pasted key, zalgo) is cut to it. */
const MAX_WORD = 40;

const URL = String.raw`(https?:\/\/[^\s<>"']{1,300})`;
const EMAIL = String.raw`([\w.+-]{0,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}]{2,24}|[\w.+-]{1,64}@(?![\p{L}\p{N}]))`;
const IP = String.raw`(\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b)`;
const CODE = String.raw`(\b(?:[45]\d\d[ -])?[45]\.\d{1,3}\.\d{1,3}\b|\b[A-Z]{2,}(?:_[A-Z0-9]+){1,8}\b)`;
const DOMAIN = String.raw`((?<![\p{L}\p{N}_])(?=[\p{L}\p{N}])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com?|net|org|info|biz|mx|cl|pe|ar|br|ec|uy|bo|do|es|us|io|app|dev|shop|store|tienda|online|site|web|edu|gob|gov|gt|ve|py|cr|tv|me|example|test|local)(?:\.[a-z]{2})?\b(?![\p{L}\p{N}]))`;
const MARK = String.raw`(\?+)`;
const WORD = String.raw`([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}]{1,3}\b)?)`;

/** One group a kind, first alternative wins. Quantifiers are bounded so that no input makes it slow. */
function pattern(groups: Partial<Record<TokenKind, string>>): { kinds: TokenKind[]; regex: RegExp } {
  return { kinds: Object.keys(groups) as TokenKind[], regex: new RegExp(Object.values(groups).join('|'), 'giu') };
}

const ANY = pattern({ url: URL, email: EMAIL, ip: IP, code: CODE, domain: DOMAIN, mark: MARK, word: WORD });
/** Most messages hold nothing that was pasted, and are read faster where it is not looked for. */
const PLAIN = pattern({ mark: MARK, word: WORD });
const PASTED = /[@_]|:\/\/|[^\s.]\.[^\s.]/;

/** Chat abbreviations in the three languages, in normal form, with what they stand for. */
const ABBREVIATIONS = new Map(
  Object.entries({
    q: 'que',
    k: 'que',
    ke: 'que',
    qe: 'que',
    xq: 'porque',
    pq: 'porque',
    pk: 'porque',
    porq: 'porque',
    xk: 'porque',
    tmb: 'tambien',
    tb: 'tambien',
    tbn: 'tambien',
    tambn: 'tambien',
    tbm: 'tambem',
    x: 'por',
    xfa: 'porfavor',
    xfavor: 'porfavor',
    porfa: 'porfavor',
    porfis: 'porfavor',
    plis: 'porfavor',
    pls: 'please',
    plz: 'please',
    d: 'de',
    dl: 'del',
    pa: 'para',
    p: 'para',
    pal: 'para',
    msj: 'mensaje',
    msjs: 'mensajes',
    msg: 'mensaje',
    bd: 'base',
    bbdd: 'base',
    bdd: 'base',
    db: 'base',
    ns: 'nameservers',
    wp: 'wordpress',
    vc: 'voce',
    vcs: 'voces',
    hj: 'hoje',
    qdo: 'quando',
    blz: 'beleza',
    obg: 'obrigado',
    u: 'you',
    ur: 'your',
    r: 'are',
    thx: 'thanks',
    acct: 'account',
    pw: 'password',
    pwd: 'password',
    pass: 'password',
    passwd: 'password',
    uds: 'ustedes',
    ud: 'usted',
    usd: 'usted',
    min: 'minuto',
    mins: 'minutos',
    hrs: 'horas',
    hr: 'hora',
    hs: 'horas',
    sr: 'senor',
    srta: 'senorita',
    info: 'informacion',
    app: 'aplicacion',
    apps: 'aplicaciones',
    pag: 'pagina',
    pags: 'paginas',
    tel: 'telefono',
    cel: 'celular',
    num: 'numero',
    nro: 'numero',
    gb: 'gigas',
    giga: 'gigas',
    mb: 'megas',
    mega: 'megas',
    fb: 'facebook',
    ig: 'instagram',
    ss: 'captura',
    cta: 'cuenta',
    ctas: 'cuentas',
    usr: 'usuario',
    usu: 'usuario',
    user: 'usuario',
  }),
);

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Strips accents and other marks and lower-cases: «Ñandú» → «nandu». */
export function fold(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text;
  return plain.toLowerCase();
}

/** Has what the normal form does without; looked for first, for few words have it. */
const NOT_PLAIN = /(.)\1\1|[’']/u;

/** The normal form of one word: folded, letters repeated three times or more reduced to one, abbreviations written out. */
export function normalForm(word: string): string {
  const folded = fold(word.slice(0, MAX_WORD * 4)).slice(0, MAX_WORD);
  const plain = NOT_PLAIN.test(folded) ? folded.replace(/(\p{L})\1{2,}/gu, '$1').replace(/[’']/g, '') : folded;
  return ABBREVIATIONS.get(plain) ?? plain;
}

const NUMBER = /^\d+$/;
const NAME_SERVER = /^ns\d*\./i;
const FILE = /\.(?:php|html?|sql|zip|tar|gz|rar|css|js|env|htaccess|xml|pdf|csv|txt|ini|json|log|crt|key|pem)$/i;

/**
 * Splits a message into tokens with their ranges in the original text.
 * @param text the customer's own words; only the first {@link MAX_JUDGED_LENGTH} units are read
 * @returns tokens in order, never overlapping; empty for a text without letters or digits
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const judged = text.slice(0, MAX_JUDGED_LENGTH);
  const { kinds, regex } = PASTED.test(judged) ? ANY : PLAIN;
  for (const match of judged.matchAll(regex)) {
    const start = match.index;
    const raw = match[0];
    const kind = kinds[match.indexOf(raw, 1) - 1] as TokenKind;
    const before = tokens[tokens.length - 1];
    const token: Token = { form: '', kind, start, end: start + raw.length };
    classify(raw, token);
    if (before && kind !== 'mark' && before.kind !== 'mark') {
      const tie = TIE.exec(text.slice(before.end, start))?.[0];
      if (tie !== undefined) token.tie = tie;
    }
    tokens.push(token);
  }
  return tokens;
}

/** Gives a token its form, and the kind that only its text tells. */
function classify(raw: string, token: Token): void {
  const { kind } = token;
  if (kind === 'mark') token.form = '?';
  else if (kind === 'code') token.form = fold(raw).replace(/[\s_-]+/g, '_');
  else if (kind === 'word' && !NUMBER.test(raw)) token.form = normalForm(raw);
  else if (kind === 'word') {
    token.kind = 'number';
    token.form = raw.length === 3 || raw.length === 4 ? raw : '<number>';
  } else if (kind === 'domain' && NAME_SERVER.test(raw)) {
    token.kind = 'host';
    token.form = '<ns>';
  } else if (FILE.test(raw)) {
    token.kind = 'file';
    token.form = fold(raw);
  } else token.form = `<${kind}>`;
}
