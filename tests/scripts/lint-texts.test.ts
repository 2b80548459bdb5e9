import { describe, expect, test } from 'vitest';
import { likePairs } from '../../scripts/lint/similarity.ts';
import { wordsOf } from '../../scripts/lint/spelling.ts';
import { lint, testBreaks } from './breaks.ts';
import { writePack } from './fixture-pack.ts';

const DOMAINS = 'topics/domains.yaml';

describe('duplicates', () => {
  const LONG = 'mi página dejó de abrir desde ayer por la tarde y no cambié nada';

  test('the same words in two files, whatever the case, accents and signs', async () => {
    const pack = writePack(({ topics, chatter }) => {
      topics.copies.examples.es[3] = LONG;
      chatter.es[7] = '¡Mi pagina dejo de abrir desde ayer, por la tarde y NO cambie nada!';
    });
    expect(await lint(pack)).toEqual([
      `${pack.place('chatter.yaml', '¡Mi pagina')} es.7: «¡Mi pagina dejo de abrir desde ayer, por la tarde y NO cambie nada!» is the same as ` +
        `${pack.place('topics/copies.yaml', LONG)} examples.es.3 «${LONG}»`,
    ]);
  });

  test('a near-miss that is nearly an example of another topic', async () => {
    const pack = writePack(({ topics }) => {
      topics.copies.examples.es[3] = LONG;
      topics.domains.near_misses[1] = { text: `${LONG} más`, topic: 'copies' };
    });
    expect(await lint(pack)).toEqual([
      `${pack.place(DOMAINS, LONG)} near_misses.1.text: «${LONG} más» is nearly the same (0.94) as ` +
        `${pack.place('topics/copies.yaml', LONG)} examples.es.3 «${LONG}»`,
    ]);
  });

  test('the quick search finds what comparing every pair finds', () => {
    const letters = 'aabbcde ';
    let state = 7;
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    const texts = Array.from({ length: 300 }, () => Array.from({ length: 4 + next(5) }, () => letters[next(8)]).join(''));
    for (const bound of [0.3, 0.7, 0.8, 1]) {
      const slow = texts.flatMap((one, first) =>
        texts.flatMap((other, at) =>
          at > first ? likePairs([one, other], bound).map(({ likeness }) => ({ first, second: at, likeness })) : [],
        ),
      );
      expect(slow.length).toBeGreaterThan(0);
      expect(likePairs(texts, bound)).toEqual(slow);
    }
  });

  test('texts against others, and texts without letters', () => {
    expect(likePairs(['hola', '👍', 'hola'], 0.8, ['👍', '¡Hola!', '🙏'])).toEqual([
      { first: 0, second: 1, likeness: 1 },
      { first: 1, second: 0, likeness: 1 },
      { first: 2, second: 1, likeness: 1 },
    ]);
  });
});

describe('links', () => {
  testBreaks([
    [
      'an unknown host',
      ({ topics }) => Object.assign(topics.domains.links[0], { url: 'https://ayuda.example/x' }),
      DOMAINS,
      'url: https://ayuda',
      'links.0.url: ayuda.example is no known help centre or portal',
    ],
    [
      'a host that only looks known',
      ({ pack }) => Object.assign(pack.search, { pt: 'https://www.hostgator.com@evil.example/' }),
      'pack.yaml',
      'search: > pt:',
      'search.pt: evil.example is no known help centre or portal',
    ],
    [
      'an address inside a reply',
      ({ topics }) => topics.domains.replies.en.splice(0, 1, 'Look at http://www.hostgator.com/help, please.'),
      DOMAINS,
      'Look at',
      'replies.en.0: http://www.hostgator.com/help is not https',
    ],
    [
      'the same link twice',
      ({ topics }) => topics.domains.links.push({ ...topics.domains.links[0], title: 'Otra vez' }),
      DOMAINS,
      'links: > title: Ayuda > - lang: es',
      'links.1: the same link stands above',
    ],
  ]);
});

describe('spelling', () => {
  testBreaks([
    [
      'a Spanish title',
      ({ topics }) => Object.assign(topics.domains.title, { es: 'Agregar un dominnio' }),
      DOMAINS,
      'dominnio',
      'title.es: «dominnio» is not in the Spanish dictionary nor in words.txt; perhaps «dominio»',
    ],
    [
      'a Portuguese reply, in the fallback of a variable',
      ({ topics }) => topics.domains.replies.pt.splice(0, 1, 'Com prazer verifico {{dominio|seu domíniio}}.'),
      DOMAINS,
      'domíniio',
      'replies.pt.0: «domíniio» is not in the Portuguese dictionary nor in words.txt; perhaps «domínio»',
    ],
    [
      'a question',
      ({ topics }) => Object.assign(topics.domains.ask, { es: '¿Cuál es el dominioo?' }),
      DOMAINS,
      'dominioo',
      'ask.es: «dominioo» is not in the Spanish dictionary nor in words.txt; perhaps «dominio»',
    ],
    [
      'a product in the wrong case',
      ({ topics }) => Object.assign(topics.domains.explain, { es: 'Se instala Wordpress' }),
      DOMAINS,
      'Se instala',
      'explain.es: «Wordpress» is not in the Spanish dictionary nor in words.txt; perhaps «WordPress»',
    ],
  ]);

  test('product words, acronyms, addresses and search queries are no mistakes', async () => {
    const pack = writePack(({ topics }) => {
      topics.domains.explain.es =
        'Plugin de WordPress y plugin con DNS en https://www.hostgator.com/xyzzy, wp-config.php, .sql o ns1 y /tmp/xyzzy';
      topics.domains.search.es = 'wordpress ayuda';
    });
    expect(await lint(pack)).toEqual([]);
  });

  test('what counts as a word', () => {
    expect(wordsOf("Revise {{dominio|su dominio}}: el e-mail, 'así', de tienda.mx o a@b.mx (FTP).")).toEqual([
      'Revise',
      'su',
      'dominio',
      'el',
      'e-mail',
      'así',
      'de',
      'o',
    ]);
  });
});
