import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { packSchema } from '../../scripts/pack-schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break the fixture in ways that its type forbids.
type Loose = any;

/** The files of a small pack as plain data, for a test to break before they are written. */
export interface Fixture {
  pack: Loose;
  scope: Loose;
  topics: Record<string, Loose>;
  chatter: Loose;
  service: Loose;
  words: string[];
}

/** A written fixture. */
export interface WrittenPack {
  directory: string;
  /** The path of a file and the line of some text, as a problem names them; `links: > url:` is the first `url:` after `links:`. */
  place(file: string, needles: string): string;
}

/** Messages of nonsense words, so that no two are alike; the seed keeps lists apart. */
function messages(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    let state = [...`${seed} ${index}`].reduce(
      (sum, character) => Math.imul(sum ^ (character.codePointAt(0) as number), 16777619),
      2166136261,
    );
    const letters = Array.from({ length: 24 }, (_, at) => {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
      return at % 6 === 5 ? ' ' : String.fromCharCode(97 + ((state >>> 8) % 26));
    });
    return letters.join('').trim();
  });
}

const said = (seed: string, es: number, pt: number, en: number) => ({
  es: messages(`${seed} es`, es),
  pt: messages(`${seed} pt`, pt),
  en: messages(`${seed} en`, en),
});

const local = () => ({ es: 'Un texto claro', pt: 'Um texto claro', en: 'A clear text' });

const replies = () => ({
  'es-usted': ['Con gusto reviso {{dominio|su dominio}}.', '¿Me cuenta qué aviso aparece en la pantalla?'],
  'es-tu': ['Con gusto reviso {{dominio|tu dominio}}.', '¿Me cuentas qué aviso aparece en la pantalla?'],
  pt: ['Com prazer verifico {{dominio|seu domínio}}.', 'Qual aviso aparece na tela?'],
  en: ['I will gladly check {{dominio|your domain}}.', 'Which notice do you see on the screen?'],
});

const topic = (id: string, neighbour: string) => ({
  title: local(),
  explain: local(),
  route: 'chat',
  replies: replies(),
  ask: local(),
  search: local(),
  links: [{ lang: 'es', title: 'Ayuda', url: `https://soporte.hostgator.mx/hc/es-419/articles/${id}` }],
  examples: said(id, 35, 15, 15),
  near_misses: messages(`${id} near`, 6).map((text) => ({ text, topic: neighbour })),
});

/** A pack of three topics that passes every check. */
function validFixture(): Fixture {
  const address = { es: 'https://soporte.hostgator.mx/', pt: 'https://suporte.hostgator.com.br/', en: 'https://www.hostgator.com/' };
  const rule = (id: string, verdict: string) => ({ topic: id, verdict, source: 'uno 1' });
  return {
    pack: {
      id: 'mini',
      title: local(),
      version: '1.0.0',
      source: 'https://www.hostgator.mx/',
      helpCentre: address,
      search: { ...address },
    },
    scope: {
      products: [{ id: 'shared', title: local(), plan: true, cues: ['plan compartido'] }],
      sections: [{ id: 'one', title: local(), rules: [rule('copies', 'in'), rule('copies-by-hand', 'out'), rule('domains', 'in')] }],
    },
    topics: {
      copies: { ...topic('copies', 'domains'), twin: 'copies-by-hand' },
      'copies-by-hand': { ...topic('copies-by-hand', 'chatter'), twin: 'copies' },
      domains: topic('domains', 'copies'),
    },
    chatter: said('chatter', 150, 50, 50),
    service: {
      replies: [{ id: 'greeting', title: local(), replies: replies() }],
      triage: [{ id: 'not-working', title: local(), explain: local(), replies: replies(), examples: said('triage', 60, 20, 20) }],
    },
    words: ['WordPress', 'plugin # a comment'],
  };
}

/**
 * Writes a small pack to a fresh temporary folder, which goes when the test ends.
 * @param spoil changes the valid fixture before it is written
 */
export function writePack(spoil: (fixture: Fixture) => void = () => {}): WrittenPack {
  const fixture = validFixture();
  spoil(fixture);
  const rules = mkdtempSync(join(tmpdir(), 'alcance-pack-'));
  onTestFinished(() => rmSync(rules, { recursive: true }));
  const directory = join(rules, 'mini');
  mkdirSync(join(directory, 'topics'), { recursive: true });
  writeFileSync(join(rules, 'schema.json'), packSchema());
  writeFileSync(join(rules, 'words.txt'), fixture.words.join('\n'));
  const write = (file: string, schema: string, data: unknown) => {
    const yaml = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
    writeFileSync(join(directory, file), `# yaml-language-server: $schema=${schema}\n${yaml}`);
  };
  for (const kind of ['pack', 'scope', 'chatter', 'service'] as const)
    write(`${kind}.yaml`, `../schema.json#/$defs/${kind}`, fixture[kind]);
  for (const [id, data] of Object.entries(fixture.topics)) write(`topics/${id}.yaml`, '../../schema.json#/$defs/topic', data);
  return {
    directory,
    place(file, needles) {
      const path = join(directory, file);
      const lines = readFileSync(path, 'utf8').split('\n');
      let at = -1;
      for (const needle of needles.split(' > ')) at = lines.findIndex((text, index) => index > at && text.includes(needle));
      return `${path}:${at + 1}`;
    },
  };
}
