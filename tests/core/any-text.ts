import fc from 'fast-check';

const ZALGO = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x300 + index)).join('');

/** Texts that break careless code. */
export const HARD_TEXTS: [name: string, text: string][] = [
  ['nothing', ''],
  ['one megabyte of words', 'quiero cambiar el registro de mi dominio '.repeat(25_000)],
  ['one megabyte without a space', 'a'.repeat(1_000_000)],
  ['ten thousand emoji', '👩‍👩‍👧‍👦🇨🇱'.repeat(5000)],
  ['right to left', 'مرحبا، أريد تغيير \u202Edns\u202C שלום עולם 123'],
  ['zalgo', `qu${ZALGO}ie${ZALGO.repeat(50)}ro mi${ZALGO.repeat(200)} registro`],
  ['lone surrogates', '\uD800quiero\uDC00 un \uDBFF\uD83Dregistro\uDFFF'],
  ['a pair cut by the longest length', `${'a '.repeat(1999)}b😀 registro`],
  ['controls', 'quiero\u0000un\u0007registro\u200B\uFEFF\u2028TXT'],
  ['words that every object knows', 'constructor __proto__ toString hasOwnProperty valueOf prototype'],
  ['dots', '.'.repeat(5000)],
  ['a domain that never ends', `${'a.'.repeat(4000)}com`],
  ['an address that never ends', `${'a@'.repeat(4000)}b.co`],
  ['question marks', '?'.repeat(5000)],
];

const fragment = fc.constantFrom(
  'quiero', 'necesito', 'registro', 'TXT', 'nameservers', 'migrar', 'sitio', 'factura', 'y', 'además', ', ', '. ', '\n- ', '¿', '?', ' ',
  'mi.dominio.com.mx', 'ana@correo.cl', 'https://a.b/c?d=e', '192.0.2.1', 'ns1.host.net', '550 5.7.26', 'ERR_SSL_X', '😀', 'ñ', 'e\u0301', '\uD83D',
); // biome-ignore format: one list

/** Any text: of any characters, lone surrogates among them, and of pieces that customers write. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
);
