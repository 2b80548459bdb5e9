import { describe } from 'vitest';
import { MOST_FREQUENT } from '../../scripts/lint/replies.ts';
import { type Break, testBreaks } from './breaks.ts';
import type { Fixture } from './fixture-pack.ts';

/** Puts a reply in the place of the second Spanish one of `domains`. */
const reply = (text: string) => (fixture: Fixture) => fixture.topics.domains.replies['es-usted'].splice(1, 1, text);

const DOMAINS = 'topics/domains.yaml';
const FIELD = 'replies.es-usted.1:';

describe('variables', () => {
  testBreaks([
    [
      'an unknown one',
      reply('Con gusto reviso {{sitio|su sitio}} ahora.'),
      DOMAINS,
      '{{sitio',
      `${FIELD} {{sitio|su sitio}} is no variable; known are cliente, agente, dominio, plan, enlace`,
    ],
    [
      'one without fallback',
      reply('¿Qué aviso aparece en {{dominio}} ahora?'),
      DOMAINS,
      '{{dominio}}',
      `${FIELD} {{dominio}} needs a fallback: {{dominio|…}}`,
    ],
    [
      'one with an empty fallback',
      reply('¿Qué aviso aparece en {{dominio| }} ahora?'),
      DOMAINS,
      '{{dominio| }}',
      `${FIELD} {{dominio| }} needs a fallback: {{dominio|…}}`,
    ],
    [
      'half a one',
      reply('¿Qué aviso aparece en {{dominio|su dominio}?'),
      DOMAINS,
      'su dominio}?',
      `${FIELD} a brace stands alone: a variable is written {{dominio|su dominio}}`,
    ],
    [
      'one all by itself',
      reply('{{enlace|ayuda}}'),
      DOMAINS,
      '{{enlace',
      `${FIELD} a variable stands by itself: write the sentence around it`,
    ],
    [
      'one in a text that nothing fills',
      ({ topics }) => Object.assign(topics.domains.explain, { es: 'Se revisa {{dominio|su dominio}}' }),
      DOMAINS,
      'Se revisa',
      'explain.es: variables are filled in replies only',
    ],
    [
      'one in a service reply',
      ({ service }) => service.replies[0].replies.en.splice(0, 1, 'Hello {{cliente}}'),
      'service.yaml',
      'Hello',
      'replies.0.replies.en.0: {{cliente}} needs a fallback: {{cliente|…}}',
    ],
  ]);
});

const HOURS: [promise: string, language: 'es' | 'pt' | 'en', text: string][] = [
  ['24/7', 'en', 'We answer 24/7 in this chat.'],
  ['24 horas al día', 'es', 'Atendemos 24 horas al día.'],
  ['las 24 horas', 'es', 'Estamos aquí las 24 horas.'],
  ['horario', 'es', 'Le atendemos en horario de oficina.'],
  ['horário', 'pt', 'Atendemos em horário comercial.'],
  ['business hours', 'en', 'We answer in business hours.'],
  ['segunda a sexta', 'pt', 'Atendemos de segunda a sexta.'],
];

describe('hours', () => {
  testBreaks(
    HOURS.map(([promise, language, text]): Break => {
      const voice = language === 'es' ? 'es-usted' : language;
      const spoil = ({ topics }: Fixture) => topics.domains.replies[voice].splice(1, 1, text);
      return [text, spoil, DOMAINS, text, `replies.${voice}.1: «${promise}» promises hours, which differ by country`];
    }),
  );
});

describe('variants', () => {
  testBreaks([
    [
      'one reply only, in a refused topic',
      ({ topics }) => topics['copies-by-hand'].replies.pt.pop(),
      'topics/copies-by-hand.yaml',
      'replies: > pt:',
      'replies.pt: this topic needs two variants of each reply',
    ],
    [
      'one reply only, in a frequent topic',
      ({ topics, scope }) => {
        const id = MOST_FREQUENT[0] as string;
        topics[id] = { ...topics.domains, examples: topics.domains.examples, replies: { ...topics.domains.replies, en: ['One text.'] } };
        delete topics.domains;
        scope.sections[0].rules[2].topic = id;
        for (const miss of topics.copies.near_misses) miss.topic = id;
      },
      `topics/${MOST_FREQUENT[0]}.yaml`,
      'replies: > en:',
      'replies.en: this topic needs two variants of each reply',
    ],
    [
      'two variants that read the same',
      reply('con gusto reviso… ¡{{dominio|su dominio}}!'),
      DOMAINS,
      '- con gusto reviso…',
      `${FIELD} reads like variant 0: a chat would show the same text twice`,
    ],
  ]);
});
