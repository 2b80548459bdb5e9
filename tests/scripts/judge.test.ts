import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what is tested.
type Loose = any;

/** Feeds lines to the command line and reads its answers. The pack may have to be compiled first. */
function judge(lines: readonly unknown[], ...args: string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, status } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/judge.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Loose);
}

const CARD = {
  topic: expect.any(String),
  verdict: expect.stringMatching(/^(in|conditional|guide|out|billing|unlisted|ask)$/),
  condition: expect.toSatisfy((condition) => condition === null || typeof condition === 'string'),
  confidence: expect.toSatisfy((confidence) => confidence > 0 && confidence <= 1),
  evidence: expect.any(Array),
  twin: expect.toSatisfy((twin) => twin === null || typeof twin === 'string'),
};

const ZONE = 'necesito crear un registro txt en la zona dns';
const BILLING = 'quiero pagar mi factura vencida';

describe('lines of single messages', { timeout: 180_000 }, () => {
  const LINES = [
    { id: 'zone', text: ZONE },
    { id: 'zone of a builder', text: ZONE, product: 'builder' },
    'this is no JSON',
    { id: 'both', text: `${BILLING}. ${ZONE}` },
    '',
    { id: 'no text' },
    'null',
    { id: 4, text: 'muchas gracias' },
    { id: 'pt', text: 'preciso pagar minha fatura vencida', product: null },
    { id: 'en', text: 'hello, I need to pay my overdue invoice please' },
    { text: ZONE },
    { id: 'refused', text: 'migren mi sitio desde otro hosting por este chat' },
    { id: 'emoji', text: `👍🏽 ${ZONE}` },
  ];
  let answers: Loose[];
  const answer = (id: unknown): Loose => answers.find((other) => other.id === id);

  beforeAll(() => {
    answers = judge(LINES);
  }, 180_000);

  it('give one answer each, in order, an empty line none', () => {
    expect(answers.map((other) => other.id ?? (other.error ? 'error' : null))).toEqual([
      'zone',
      'zone of a builder',
      'error',
      'both',
      'error',
      'error',
      4,
      'pt',
      'en',
      null,
      'refused',
      'emoji',
    ]);
  });

  it('give exactly the fields that are promised', () => {
    for (const { id: _, ...rest } of answers.filter((other) => !other.error)) {
      expect(Object.keys(rest)).toEqual(['cards', 'product', 'lang', 'ms']);
      expect(rest.ms).toBeGreaterThanOrEqual(0);
      expect(rest.cards.length).toBeLessThanOrEqual(5);
      for (const card of rest.cards) expect(card).toStrictEqual(CARD);
    }
  });

  it('that cannot be read give an error and their number in the input', () => {
    expect(answers.filter((other) => other.error)).toEqual([
      { error: expect.any(String), line: 3 },
      { error: expect.any(String), line: 6 },
      { error: expect.any(String), line: 7 },
    ]);
  });

  it('give a card for each request, with the words that decided', () => {
    expect(answer('zone').cards.map((card: { topic: string }) => card.topic)).toEqual(['dns-zone']);
    const both = `${BILLING}. ${ZONE}`;
    const { cards } = answer('both');
    const words = (topic: string) =>
      cards
        .find((card: { topic: string }) => card.topic === topic)
        ?.evidence.map(([start, end]: [number, number]) => both.slice(start, end))
        .join(' ');
    expect(cards).toHaveLength(2);
    expect(words('billing')).toContain('factura');
    expect(words('dns-zone')).toContain('registro');
  });

  it('count evidence in the units of JavaScript strings', () => {
    const [card] = answer('emoji').cards;
    const words = card.evidence.map(([start, end]: [number, number]) => `👍🏽 ${ZONE}`.slice(start, end));
    expect(words.join(' ')).toMatch(/registro txt/);
  });

  it('let the product decide', () => {
    expect(answer('zone')).toMatchObject({ product: null, cards: [{ verdict: 'in' }] });
    expect(answer('zone of a builder')).toMatchObject({ product: 'builder', cards: [{ verdict: 'unlisted' }] });
  });

  it('name the twin of what is refused', () => {
    expect(answer('refused').cards[0]).toMatchObject({ topic: 'migration-by-chat', twin: 'migration-guidance' });
    expect(answer('zone').cards[0].twin).toBeNull();
  });

  it('tell the language, and show nothing for chatter', () => {
    expect([answer('zone').lang, answer('pt').lang, answer('en').lang]).toEqual(['es', 'pt', 'en']);
    expect(answer(4).cards).toEqual([]);
  });
});

it('lines of conversations give the cards that appear or are renewed after each turn', { timeout: 180_000 }, () => {
  const [chat, empty, noTurns, noText, noJson, ...more] = judge(
    [
      {
        id: 'chat',
        turns: [
          { from: 'customer', text: 'hola, buenas tardes' },
          { from: 'agent', text: `Buenas tardes, ¿en qué le ayudo? ¿${ZONE}?` },
          { from: 'customer', text: ZONE },
          { from: 'system', text: 'Producto: plan de reventa' },
          { from: 'bot', text: BILLING },
          { from: 'customer', text: BILLING },
          { from: 'customer', text: ZONE },
        ],
      },
      { id: 'empty', turns: [] },
      { id: 'no turns', text: ZONE },
      { id: 'no text', turns: [{ from: 'customer' }] },
      '{"id":',
    ],
    '--conversations',
  );
  expect(Object.keys(chat)).toEqual(['id', 'product', 'turns']);
  expect(chat.product).toBe('reseller');
  expect(chat.turns.map(({ cards }: { cards: { topic: string }[] }) => cards.map((card) => card.topic))).toEqual([
    [],
    [],
    ['dns-zone'],
    [],
    [],
    ['billing'],
    ['dns-zone'],
  ]);
  for (const turn of chat.turns) {
    expect(Object.keys(turn)).toEqual(['cards']);
    for (const card of turn.cards) expect(card).toStrictEqual(CARD);
  }
  expect(empty).toEqual({ id: 'empty', product: null, turns: [] });
  expect([noTurns, noText, noJson]).toEqual([3, 4, 5].map((line) => ({ error: expect.any(String), line })));
  expect(more).toEqual([]);
});
