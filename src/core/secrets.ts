/** Words that announce a password, in the three languages, with what may stand between them and it. */
const LABELLED =
  /(?<label>\b(?:contrase[nñ]a|clave|password|passwd|pass|pwd|pw|senha|pin|token|api[ _-]?key)\b(?:\s+(?:es|is|é|del?\s+\S{2,20}\s+es|actual\s+es))?\s*[:=]\s*|\b(?:contrase[nñ]a|clave|password|pw|senha)\s+(?:es|is|é)\s+)(?<secret>[^\s,;]{4,80})/giu;
const CARD = /\b(?:\d[ -]?){12,18}\d\b/g;
const KEY = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g;
const TOKEN =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|sk[-_](?:live|test)[-_][A-Za-z0-9]{10,}|AKIA[0-9A-Z]{16}|xox[abprs]-[A-Za-z0-9-]{10,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,})/g;

/** A secret found in a text; `range` in UTF-16 units, end exclusive. */
interface Secret {
  kind: 'password' | 'card' | 'token' | 'private-key';
  range: [start: number, end: number];
}

/** True where the digits pass the Luhn check, as every payment card number does (ISO/IEC 7812-1, annex B). */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/**
 * Finds passwords («clave: …»), payment card numbers, access tokens and private keys. «Olvidé mi contraseña» is none.
 * @returns secrets in order, never overlapping
 */
function findSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  const add = (kind: Secret['kind'], start: number, end: number) => {
    if (!found.some(({ range }) => start < range[1] && end > range[0])) found.push({ kind, range: [start, end] });
  };
  for (const match of text.matchAll(KEY)) add('private-key', match.index, match.index + match[0].length);
  for (const match of text.matchAll(TOKEN)) add('token', match.index, match.index + match[0].length);
  for (const match of text.matchAll(CARD)) {
    if (isCardNumber(match[0].replace(/\D/g, ''))) add('card', match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(LABELLED)) {
    const start = match.index + (match.groups?.label?.length ?? 0);
    add('password', start, match.index + match[0].length);
  }
  return found.toSorted((a, b) => a.range[0] - b.range[0]);
}

/** The text with every secret replaced by dots of the same length, so that ranges in it stay true. */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const { range } of findSecrets(text)) masked = masked.slice(0, range[0]) + '•'.repeat(range[1] - range[0]) + masked.slice(range[1]);
  return masked;
}
