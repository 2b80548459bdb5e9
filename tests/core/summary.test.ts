import { expect, it } from 'vitest';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import { type Summarised, summaryFor } from '../../src/core/summary.ts';
import { card, sheet, smallPack } from './small-pack.ts';

const ASKED = 'necesito crear un registro CNAME, me dice "Zone file not found"';
const chat = (rest: Partial<Summarised> = {}): Summarised => ({
  customer: 'Ana',
  messages: [
    { id: 'm', author: 'customer', text: ASKED },
    { id: 'n', author: 'agent', text: 'Con gusto, lo reviso.' },
    { id: 'note', author: 'note', text: 'ojo con este cliente' },
  ],
  sheet: sheet({ cards: [card({ answered: true })], domain: 'tienda.example', product: 'shared' }),
  desk: EMPTY_DESK,
  ...rest,
});
const plain = (rest: Partial<Summarised> = {}) => summaryFor(chat(rest), smallPack.text, 'plain');

it('tells who, what, by which rule, what was answered and the errors', () => {
  expect(plain().split('\n')).toEqual([
    'Resumen del chat',
    '- Cliente: Ana',
    '- Producto: Plan compartido',
    '- Dominio: tienda.example',
    '- Idioma: español',
    '',
    'Pidió',
    expect.stringMatching(/^1\. dns-zone: ✓ se hace por chat \(respondido; .+: «.+»\)$/),
    `   «${ASKED}»`,
    '',
    'Se le respondió',
    '- Con gusto, lo reviso.',
    '',
    'Errores que citó',
    '- "Zone file not found"',
  ]);
});

it('says nothing of internal notes', () => expect(plain()).not.toContain('ojo'));

it.each([
  [{ verdict: 'out', insisted: true } as const, EMPTY_DESK, 'insistió'],
  [{ answered: false } as const, EMPTY_DESK, 'pendiente'],
  [{}, { ...EMPTY_DESK, dismissed: ['dns-zone'] }, 'no corresponde'],
])('marks what became of a request: %j', (rest, desk, expected) => {
  expect(plain({ sheet: sheet({ cards: [card(rest)] }), desk })).toContain(`(${expected};`);
});

it('masks secrets and bounds what is quoted', () => {
  const messages = [{ id: 'm', author: 'customer' as const, text: `mi contraseña es Martillo#55 ${'y sigue '.repeat(200)}` }];
  const text = plain({ messages });
  expect(text).not.toContain('Martillo#55');
  expect(text.length).toBeLessThan(600);
});

it('leaves nothing of a message to be read as Markdown', () => {
  const messages = [{ id: 'm', author: 'customer' as const, text: '# hola\n[x](https://x.example) **ya** <b>' }];
  const text = summaryFor(chat({ messages }), smallPack.text, 'markdown');
  expect(text).toContain('«\\# hola \\[x\\](https://x.example) \\*\\*ya\\*\\* \\<b\\>»');
});

it('is only what is known where nothing was said yet', () =>
  expect(plain({ customer: null, messages: [], sheet: sheet() })).toBe('Resumen del chat\n- Idioma: español'));
