/** A secret found in a text; `range` in UTF-16 units, end exclusive. */
export interface Secret {
  kind: 'password' | 'card' | 'token' | 'private-key';
  range: [start: number, end: number];
}

// Every pattern looks at a bounded run of characters from a fixed word on, so that the time grows with the text alone.

const LABEL = String.raw`(?<![\p{L}\p{N}])(?:contrase[nñ]as?|clave|password|passwd|passphrase|passw|pass|pwd|pw|psw|senha|pin|frase de paso|palabra secreta)(?![\p{L}\p{N}])`;
const VERIFICATION = String.raw`(?<![\p{L}\p{N}])(?:c[oó]digo|code)(?: (?:de|da|do|del) (?:verificaci[oó]n|verifica[cç][aã]o|acceso|acesso|seguridad|seguran[cç]a|ingreso|sms|dos pasos|confirmaci[oó]n|autenticaci[oó]n))`;
const TOKEN_LABEL = String.raw`(?<![\p{L}\p{N}])(?:(?:access |auth |api |bearer |bot )?token|api[ _-]?key|secret[ _-]?(?:access[ _-]?)?key|access[ _-]?key|client[ _-]?secret|(?:llave|clave|chave) (?:de |del |da )?(?:la )?api)(?![\p{L}\p{N}])`;
const USER = String.raw`(?<![\p{L}\p{N}/])(?:usuario|usu[aá]rio|user(?:name)?|login|acceso|acesso|admin)(?![\p{L}\p{N}])`;
/** What is written between a word and a value: a colon or an equals sign, perhaps with quotes. */
const SIGN = String.raw`["'´\x60*_)\]]{0,3}\s{0,3}(?:[:=]|=>|->)\s{0,4}["'´\x60*_(\[«“]{0,3}`;
const IS = String.raw`\s{1,3}(?:es|is|é|era|was|será|quedó|queda|ficou)(?![\p{L}\p{N}])(?:\s{1,3}(?:como|en|com|así))?\s{0,3}[:=]?\s{0,3}["'\x60*«“]{0,2}`;
const VALUE = String.raw`[^\s"'\x60<>«»“”]{4,80}`;
/** A few words about what the password is for: «de mi correo», «actual del FTP»; `CALM` without words of a complaint. */
const ABOUT = String.raw`(?:\s{1,2}[\p{L}@._-]{1,24}){0,5}?`;
const CALM = String.raw`(?:\s{1,2}(?!(?:no|not|es|is|está|error|must|\p{L}{0,20}(?:[aiu]d[ao]|ct[ao]|ada|rror|ong))(?!\p{L}))[\p{L}@._-]{1,24}){0,4}?`;
const ENDS = String.raw`(?=[.!)]{0,2}(?:$|[\s,;\n]*$|[,;\n]|\s{1,2}(?:y|e|and)\s))`;

/** How much a value must look like a secret to count: `certain` whatever it is, `any` word that is none of a complaint, `mixed` or `strong` with digits and signs. */
type Proof = 'certain' | 'any' | 'mixed' | 'strong' | 'digits';

const pattern = (...parts: string[]) => new RegExp(parts.join(''), 'giu');
const PASSWORDS: [pattern: RegExp, proof: Proof][] = [
  [pattern(LABEL, CALM, SIGN, `(?<secret>${VALUE})`), 'any'],
  [pattern(LABEL, ABOUT, SIGN, `(?<secret>${VALUE})`), 'mixed'],
  [pattern(String.raw`[_-](?:password|passwd|pass|pwd|secret)["']?\s{0,3}[:=,]\s{0,3}["']?(?<secret>${VALUE})`), 'certain'],
  [pattern(String.raw`identified by\s{1,3}["'](?<secret>${VALUE})`), 'certain'],
  [pattern(String.raw`(?:passphrase|frase de paso|palabra secreta)\s{1,3}["«“'](?<secret>[^"»”'\n]{4,80})`), 'certain'],
  [pattern(String.raw`(?<!\p{L})(?:mi|tu|su|minha|sua|my|your|nueva|nova|new) `, LABEL, IS, `(?<secret>${VALUE})`, ENDS), 'any'],
  [pattern(LABEL, ABOUT, IS, `(?<secret>${VALUE})`), 'mixed'],
  [pattern(LABEL, String.raw`\s{1,3}["'(«“]?(?<secret>${VALUE})`), 'mixed'],
  [
    pattern(LABEL, String.raw`[^.!?\n]{0,60}?(?<!\p{L})(?:nueva|nuevo|nova|temporal|new one|actual|temporary)`, IS, `(?<secret>${VALUE})`),
    'mixed',
  ],
  [pattern(LABEL, String.raw`[^.!?\n]{0,60}?\s(?:y|e|and)\s(?:es|is|é)\s(?<secret>${VALUE})`), 'mixed'],
  [
    pattern(
      USER,
      String.raw`\s{0,2}[:=]?\s{0,2}(?!(?:y|e|and|o|or|ou) )[^\s,;/|]{2,64}[\s,;/|]{1,4}(?:y |e |and )?(?:pass|pwd|pw|psw|clave|senha)\s{1,3}(?<secret>[^\s"'\x60<>«»“”]{3,80})`,
      ENDS,
    ),
    'certain',
  ],
  [pattern(USER, String.raw`\s{0,2}[:=]?\s{0,2}[^\s,;/|]{2,64}\s{0,2}[/|]\s{0,2}(?<secret>${VALUE})`), 'mixed'],
  [pattern(String.raw`(?<![\p{L}\p{N}/])[\p{L}\p{N}_.@-]{2,64} [/|] (?<secret>${VALUE})`), 'strong'],
  [
    pattern(String.raw`(?<!\p{L})(?:entra[rs]?|ingres[aeo]r?|acced[aeo]r?|accede|acesse|log ?in) (?:con|with|com) (?<secret>${VALUE})`),
    'strong',
  ],
  [/:\/\/[^\s:@/]{1,64}:(?<secret>[^\s:@/]{3,64})@/g, 'any'],
  [
    pattern(
      VERIFICATION,
      String.raw`(?:\s\p{L}{1,12}){0,3}?(?:${SIGN}|${IS}|,\s{1,2}(?:es|is|é)\s{1,2}|\s)(?<secret>\d{4,8})(?![\p{L}\p{N}])`,
    ),
    'digits',
  ],
  [
    pattern(
      String.raw`(?<!\p{L})(?:c[oó]digo|code)(?=[ ,])[^.\n\d]{0,40}(?<!\p{L})(?:sms|celular|phone|tel[eé]fono|cel|whatsapp)(?!\p{L})[^.\n\d]{0,12}(?<secret>\d{4,8})(?!\d)`,
    ),
    'digits',
  ],
  [pattern(String.raw`(?<![\p{L}\p{N}])pin`, ABOUT, String.raw`(?:${SIGN}|${IS}|\s)(?<secret>\d{4,8})(?![\p{L}\p{N}])`), 'digits'],
];

const TOKENS: RegExp[] = [
  /(?<![A-Za-z0-9])(?<secret>gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[\w-]{16,64}|[spr]k_(?:live|test)_[A-Za-z0-9]{10,255}|sk-[A-Za-z0-9_-]{20,255}|whsec_[A-Za-z0-9+/=]{16,128}|(?:AKIA|ASIA)[0-9A-Z]{16}|xox[abeprs]-[A-Za-z0-9-]{10,255}|eyJ[\w-]{8,2000}\.[\w-]{8,4000}\.[\w-]{5,1000}|AIza[\w-]{30,45}|ya29\.[\w-]{20,255}|SG\.[\w-]{16,64}\.[\w-]{16,64}|npm_[A-Za-z0-9]{30,64}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|key-[0-9a-f]{32}|dop_v1_[a-f0-9]{64}|\d{8,10}:AA[\w-]{30,40})/g,
  /hooks\.slack\.com\/services\/(?<secret>[A-Za-z0-9/]{20,80})/g,
  /\bBearer\s{1,3}(?<secret>[A-Za-z0-9._~+/-]{16,2000}={0,2})/gi,
];
const LABELLED_TOKEN = new RegExp(`${TOKEN_LABEL}${ABOUT}(?:${SIGN}|${IS}|\\s{1,3})(?<secret>[A-Za-z0-9._~+/=-]{8,400})`, 'giu');

const CARD = /(?<![\p{L}\p{N}+_.-])\d(?:[ .\u00a0-]?\d){12,18}(?![\p{N}_]|[.-]\d)/gu;
const CVV = /(?<![\p{L}\p{N}])(?:cvv2?|cvc2?)\s{0,2}(?:es|is|é)?\s{0,2}[:=]?\s{0,2}(?<secret>\d{3,4})(?!\d)/giu;
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g;
const KEY_END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|Private-MAC: ?[0-9a-f]{0,64}/g;
/** Longest private key, in UTF-16 units: RSA of 8192 bits needs about 6,500. */
const LONGEST_KEY = 8000;

/** What follows «contraseña:» or «la clave es» in a complaint and is no password, in the three languages. */
const NO_SECRET =
  /^(?:no|s[ií]|yes|si|not?|la|el|lo|las|los|me|mi|te|le|su|que|qu[eé]|es|est[aá]n?|un[ao]?|al|de|del|en|por|para|con|sin|ya|muy|too|the|a|an|is|was|as|and|or|y|o|wrong|weak|expired|required|incorrect|invalid|forgotten|case|mala|vieja|nueva|nuevo|igual|misma|mismo|otra|otro|buena|d[eé]bil|fuerte|corta|larga|curta|longa|errada|certa|nova|velha|mesma|diferente|distinta|simple|segura|visible|personal|secreta|privada|error|erro|falla|fallo|aqu[ií]|donde|d[oó]nde|c[oó]mo|como|cu[aá]l|cuando|https?\S*|hay|usted|usuario|user|login|ningun[ao]?|null|none|true|false|undefined|string|m[ií]nim[ao]|olvid\S*|cambi\S*|deb\S*|pued\S*|tien\S*|sale|dice|acceso|access|denied|denegad[ao]|administrar|restablecer|recuperar|responsabilidad\p{L}*|importante|temporal|actual|siguiente|obligatori[ao]|necesari[ao]|correct[ao]|incorrect[ao]|complet[ao]|gone|right|saved|disabled|must|lost|stolen|fraca|forte|here|mais|voc[eê]|contrase\S*|clave|password|pass|senha|solo|s[oó]lo|algo|f[aá]cil|dif[ií]cil|siempre|también|tambi[eé]n|s[uú]a|tuya|suya|m[ií]a)$/iu;
const EVERYDAY_END =
  /(?:ad[ao]s?|id[ao]s?|ct[ao]s?|t[ao]da|bles?|os[ao]s?|ori[ao]s?|ari[ao]s?|entes?|antes?|iv[ao]s?|mente|mos|ndo|ción|ção|[aei]r(?:la|lo|me|se)?)$/iu;
const MASKED = /^[*•.xX_·…#-]+$/;
/** Addresses, files, dates, amounts and paths look mixed and are no passwords. */
const NO_PASSWORD =
  /^(?:https?:\/\/.*|www\..*|[\w.+-]+@(?:[\w-]+(?:\.[\w-]+)+)?|(?:[\w-]+\.)+(?:com|net|org|mx|cl|pe|ar|br|ec|uy|co|bo|us|io|php|html?|sql|zip|gz|js|css|txt|env|ini|local|test|example)(?:[:/].*)?|\d{1,3}(?:\.\d{1,3}){3}.*|\/.*|\.\w+|[\d.,:/%-]+|v?\d+(?:\.\d+)+\w*|\d+[a-z]{1,3}|\p{L}+[/-]\p{L}+|\p{L}+_\p{L}+|(?:imap|pop3?|smtp|php|md5|sha|utf|ftp|mysql|tls|ssl|2fa|utf-?8|wp|ns|ipv)[\d-]*|[#>(]\S{0,3}|\p{L}+\(\p{L}*\)?|\p{L}+\d+(?:\.\d+)+)$/iu;

function looksSecret(value: string, proof: Proof): boolean {
  if (value.length < 3 || MASKED.test(value) || /^[¿¡]/.test(value)) return false;
  if (proof === 'digits') return true;
  if (NO_SECRET.test(value) || /^(?:https?:|www\.)/i.test(value)) return false;
  if (proof === 'certain') return true;
  const digit = /\d/.test(value);
  const sign = /[#*!$%&@+^~=_?.-]/.test(value.slice(1));
  const letter = /\p{L}/u.test(value);
  if (proof === 'any' && !digit && !sign) return !EVERYDAY_END.test(value);
  if (proof === 'any' && (!letter || /^\p{L}+[-_.]\p{L}+$/u.test(value))) return true;
  if (!letter || NO_PASSWORD.test(value)) return false;
  return proof === 'strong'
    ? digit && sign && value.length >= 6
    : value.length >= (proof === 'any' ? 4 : 5) && (digit || /[#*!$%&@+^~=_?]/.test(value.slice(1)));
}

/** A value as written, without the marks of the sentence around it. */
function trimmed(value: string): string {
  return value.replace(/[,;:.()[\]{}»”…¿]+$/u, '').replace(/[?!]+$/u, (marks) => (marks.length > 1 ? '' : marks.replace('?', '')));
}

/** True where the digits pass the Luhn check, as every payment card number does (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const doubled = Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/** Whether digits begin and are as long as cards of the networks in use here; telephone and order numbers seldom are. */
function isCardNumber(digits: string): boolean {
  const known = /^(?:4(?:\d{12}|\d{15}|\d{18})|5[0-9]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6\d{15,18})$/.test(
    digits,
  );
  return known && passesLuhn(digits);
}

function privateKeys(text: string): Secret[] {
  const found: Secret[] = [];
  let from = 0;
  for (KEY_BEGIN.lastIndex = 0; ; ) {
    KEY_BEGIN.lastIndex = from;
    const begin = KEY_BEGIN.exec(text);
    if (!begin) return found;
    const end = begin.index + LONGEST_KEY;
    KEY_END.lastIndex = 0;
    const close = KEY_END.exec(text.slice(begin.index, end));
    from = close ? begin.index + close.index + close[0].length : Math.min(text.length, end);
    found.push({ kind: 'private-key', range: [begin.index, from] });
  }
}

/** Where the named group of a match lies. */
function rangeOf(match: RegExpMatchArray, value: string): [start: number, end: number] {
  const start = (match.index as number) + match[0].lastIndexOf(match.groups?.secret as string);
  return [start, start + value.length];
}

function passwords(text: string): Secret[] {
  return PASSWORDS.flatMap(([pattern, proof]) =>
    [...text.matchAll(pattern)].flatMap((match): Secret[] => {
      const value = trimmed(match.groups?.secret as string);
      return looksSecret(value, proof) ? [{ kind: 'password', range: rangeOf(match, value) }] : [];
    }),
  );
}

function tokens(text: string): Secret[] {
  const named = TOKENS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => rangeOf(match, match.groups?.secret as string)));
  const labelled = [...text.matchAll(LABELLED_TOKEN)].flatMap((match) => {
    const value = trimmed(match.groups?.secret as string);
    return /\d/.test(value) && !NO_PASSWORD.test(value) ? [rangeOf(match, value)] : [];
  });
  return [...named, ...labelled].map((range) => ({ kind: 'token', range }));
}

function cards(text: string): Secret[] {
  const numbers = [...text.matchAll(CARD)].filter((match) => isCardNumber(match[0].replace(/\D/g, '')));
  return [
    ...numbers.map((match): Secret => ({ kind: 'card', range: [match.index, match.index + match[0].length] })),
    ...[...text.matchAll(CVV)].map((match): Secret => ({ kind: 'card', range: rangeOf(match, match.groups?.secret as string) })),
  ];
}

/**
 * Finds passwords («clave: …», «usuario x / …»), payment card numbers, access tokens and private keys. «Olvidé mi
 * contraseña» and «la contraseña es incorrecta» are none.
 * @returns secrets in order, never overlapping; where two kinds meet, the more certain one
 */
export function findSecrets(text: string): Secret[] {
  const ranked = [privateKeys(text), tokens(text), cards(text), passwords(text)].flatMap((list, rank) =>
    list.map((secret) => ({ ...secret, rank })),
  );
  ranked.sort((a, b) => a.range[0] - b.range[0] || a.rank - b.rank || b.range[1] - a.range[1]);
  const kept: typeof ranked = [];
  for (const secret of ranked) {
    const last = kept[kept.length - 1];
    if (!last || secret.range[0] >= last.range[1]) kept.push(secret);
    else if (secret.rank < last.rank) kept[kept.length - 1] = secret;
  }
  return kept.map(({ kind, range }) => ({ kind, range }));
}

/** The text with every secret replaced by dots of the same length, so that ranges in it stay true. */
export function maskSecrets(text: string): string {
  let masked = '';
  let from = 0;
  for (const { range } of findSecrets(text)) {
    masked += text.slice(from, range[0]) + '•'.repeat(range[1] - range[0]);
    from = range[1];
  }
  return masked + text.slice(from);
}
