import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, maskSecrets } from '../../src/core/secrets.ts';
import { anyText, HARD_TEXTS } from './any-text.ts';

const found = (text: string) => findSecrets(text).map(({ kind, range }) => [kind, text.slice(...range)]);

describe('passwords', () => {
  it.each([
    ['clave: Tucan#88', 'Tucan#88'],
    ['contraseña: perro', 'perro'],
    ['la contraseña es Verano2291.', 'Verano2291'],
    ['mi clave es perrito', 'perrito'],
    ['pass Xy12#ab', 'Xy12#ab'],
    ['usuario admin / Xy12#k', 'Xy12#k'],
    ['login foo pw bar', 'bar'],
    ['user: maria password: luna_33', 'luna_33'],
    ['usuario sol, senha falsa555, sobe', 'falsa555'],
    ['toma: usuario=panes pw=harina-falsa, entra', 'harina-falsa'],
    ['DB_PASSWORD=noexiste88', 'noexiste88'],
    ["define('DB_PASSWORD', 'k3Jd!s');", 'k3Jd!s'],
    ['hg_support / Toucan-fake-31, go in', 'Toucan-fake-31'],
    ['Le restablecí la clave del correo, la nueva es Pino*8820.', 'Pino*8820'],
    ['A nova senha do seu e-mail é Lago@3390, pode anotar.', 'Lago@3390'],
    ['my username is bluecafe and the password is fake-latte-1', 'fake-latte-1'],
    ['el buzón entra con Abril&9034', 'Abril&9034'],
    ['mysql://root:s3creta@localhost/db', 's3creta'],
    ['el código de verificación es 559201', '559201'],
    ['chegou um código no meu celular, é 402917', '402917'],
    ['mi PIN es 4412', '4412'],
    ['passphrase "frase de prueba"', 'frase de prueba'],
  ])('%s', (text, secret) => expect(found(text)).toEqual([['password', secret]]));
});

describe('cards', () => {
  it.each([
    ['mi tarjeta es 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['5555-5555-5555-4444 vence 12/27', '5555-5555-5555-4444'],
    ['amex 3782 822463 10005', '3782 822463 10005'],
    ['378282246310005', '378282246310005'],
  ])('%s', (text, card) => expect(found(text)).toEqual([['card', card]]));

  it('the digits on its back', () => expect(found('cvv 123')).toEqual([['card', '123']]));
});

// Joined at run time, so that nothing that scans the repository for leaked tokens mistakes them for one.
const join = (...parts: string[]) => parts.join('');

describe('tokens and keys', () => {
  it.each([
    join('ghp', '_abcdefghijklmnopqrstuvwxyz0123456789'),
    join('sk', '_live_abcdefghijk12345'),
    join('AKIA', 'IOSFODNN7EXAMPLE'),
    join('xoxb', '-1234567890-abcdefghij'),
    join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxIn0.abcdefghijk'),
  ])('%s', (token) => expect(found(`es este: ${token}, pruebe`)).toEqual([['token', token]]));

  it.each([
    ['token: 9f86d081884c7d659a2feaa0c55ad015', '9f86d081884c7d659a2feaa0c55ad015'],
    ['api key 3f786850e387550fdab836ed7e6dc881', '3f786850e387550fdab836ed7e6dc881'],
    ['El token de API de mi WHM es ABC-FALSO-0001', 'ABC-FALSO-0001'],
    ['Authorization: Bearer abcdefghijklmnopqrstuvwxyz123', 'abcdefghijklmnopqrstuvwxyz123'],
  ])('%s', (text, token) => expect(found(text)).toEqual([['token', token]]));

  it('a private key as a whole, also one that was cut off', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----';
    expect(found(`aquí va ${key} gracias`)).toEqual([['private-key', key]]);
    expect(found(key.slice(0, 40))).toEqual([['private-key', key.slice(0, 40)]]);
  });
});

describe('what is none', () => {
  it.each([
    'olvidé mi contraseña',
    'cambié la clave',
    'la contraseña es incorrecta',
    'mi clave no funciona',
    'mi contraseña es correcta pero no entra',
    'contraseña: no la recuerdo',
    'clave: ¿dónde la veo?',
    'la clave es la misma de siempre',
    "Access denied for user 'sol'@'localhost' (using password: YES)",
    'password: ********',
    'my password is not working',
    'a senha é você quem escolhe',
    'minha senha é inválida',
    'la contraseña debe tener 12 caracteres',
    'la clave del correo ventas@tienda.mx no sirve',
    'Mi contraseña de Outlook 2016 falla',
    'el código de error es 5505',
    'contraseña incorrecta 535 5.7.8',
    'pedido 4111111111111112',
    'mi orden es la 20240518123456 y la factura A-0001-00012345',
    'mi teléfono es +52 55 1234 5678',
    'la IP 192.168.100.200 y el dominio clave10.com',
    'PHP 7.4 / PHP8.1',
    'la parte clave es migrar',
    'api key de Google Maps no funciona',
  ])('%s', (text) => expect(findSecrets(text)).toEqual([]));
});

describe('maskSecrets', () => {
  it('replaces only the secret, by as many dots', () => {
    expect(maskSecrets('usuario sol, clave: Tucan#88 y tarjeta 4111 1111 1111 1111.')).toBe(
      'usuario sol, clave: •••••••• y tarjeta •••••••••••••••••••.',
    );
  });

  it('keeps the length, and ranges in order that never overlap', () => {
    const piece = fc.constantFrom(
      'clave: ',
      'Tucan#88',
      'usuario x / ',
      'token ',
      '4111 1111 1111 1111',
      ' es ',
      '-----BEGIN PRIVATE KEY-----',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(maskSecrets(text)).toHaveLength(text.length);
          let last = 0;
          for (const { range } of findSecrets(text)) {
            expect(range[0] >= last && range[0] < range[1] && range[1] <= text.length).toBe(true);
            last = range[1];
          }
        },
      ),
    );
  });

  it.each([
    ...HARD_TEXTS,
    ['labels without end', 'clave '.repeat(200_000)],
    ['secrets without end', 'clave: x1a2b3 '.repeat(70_000)],
    ['keys without end', '-----BEGIN PRIVATE KEY-----'.repeat(40_000)],
    ['digits without end', '4 '.repeat(500_000)],
    ['users without end', 'usuario '.repeat(120_000)],
  ] as [string, string][])('takes bounded time: %s', (_, text) => {
    const started = performance.now();
    maskSecrets(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
