import { describe, expect, test } from 'vitest';
import { countSummary, countTable } from '../../scripts/lint/counts.ts';
import { readPack } from '../../scripts/read-pack.ts';
import { type Break, lint, testBreaks } from './breaks.ts';
import { writePack } from './fixture-pack.ts';

describe('rules and topics', () => {
  testBreaks([
    [
      'a rule without topic file',
      ({ scope }) => scope.sections[0].rules.push({ topic: 'spare', verdict: 'in', source: 'uno 4' }),
      'scope.yaml',
      'topic: spare',
      'sections.0.rules.3.topic: topics/spare.yaml is missing',
    ],
    [
      'a topic file without rule',
      ({ scope }) => scope.sections[0].rules.splice(2, 1),
      'topics/domains.yaml',
      'title:',
      '(file): no rule of scope.yaml names this topic',
    ],
    [
      'a rule twice in a section',
      ({ scope }) => scope.sections[0].rules.unshift({ topic: 'domains', verdict: 'guide', source: 'uno 0' }),
      'scope.yaml',
      'topic: copies-by-hand > topic: domains',
      'sections.0.rules.3.topic: section one has domains twice',
    ],
    [
      'a conditional rule without condition',
      ({ scope }) => Object.assign(scope.sections[0].rules[2], { verdict: 'conditional' }),
      'scope.yaml',
      'topic: domains',
      'sections.0.rules.2.topic: a conditional rule, and no other, has a condition',
    ],
    [
      'a triage entry named like a topic',
      ({ service }) => Object.assign(service.triage[0], { id: 'domains' }),
      'service.yaml',
      'id: domains',
      'triage.0.id: domains is already taken',
    ],
  ]);

  test('fewer rules than the scope document has, and none for billing', async () => {
    const pack = writePack((fixture) => Object.assign(fixture.pack, { id: 'hostgator-latam' }));
    const sections = `${pack.place('scope.yaml', 'sections:')} sections:`;
    expect(await lint(pack)).toEqual([`${sections} 3 rules; the scope document has 88`, `${sections} the rule for billing is missing`]);
  });
});

describe('twins and near-misses', () => {
  testBreaks([
    [
      'a twin that does not exist',
      ({ topics }) => Object.assign(topics.domains, { twin: 'nobody' }),
      'topics/domains.yaml',
      'twin: nobody',
      'twin: topics/nobody.yaml is missing',
    ],
    [
      'a twin that names another',
      ({ topics }) => Object.assign(topics.domains, { twin: 'copies' }),
      'topics/domains.yaml',
      'twin: copies',
      'twin: copies does not name domains as its twin',
    ],
    [
      'a topic that is its own twin',
      ({ topics }) => Object.assign(topics.domains, { twin: 'domains' }),
      'topics/domains.yaml',
      'twin: domains',
      'twin: a topic is not its own twin',
    ],
    [
      'a near-miss of an unknown topic',
      ({ topics }) => Object.assign(topics.domains.near_misses[2], { topic: 'nobody' }),
      'topics/domains.yaml',
      'topic: nobody',
      'near_misses.2.topic: topics/nobody.yaml is missing',
    ],
    [
      'a near-miss of the topic itself',
      ({ topics }) => Object.assign(topics.domains.near_misses[0], { topic: 'domains' }),
      'topics/domains.yaml',
      'topic: domains',
      'near_misses.0.topic: a near-miss belongs to another topic; here it is an example',
    ],
  ]);
});

const FEW: [language: string, least: number][] = [
  ['es', 35],
  ['pt', 15],
  ['en', 15],
];

describe('counts', () => {
  testBreaks([
    ...FEW.map(
      ([language, least]): Break => [
        `too few examples in ${language}`,
        ({ topics }) => topics.domains.examples[language].pop(),
        'topics/domains.yaml',
        `examples: > ${language}:`,
        `examples.${language}: ${least - 1} examples; at least ${least} are needed`,
      ],
    ),
    [
      'too few near-misses',
      ({ topics }) => topics.domains.near_misses.pop(),
      'topics/domains.yaml',
      'near_misses:',
      'near_misses: 5 near-misses; at least 6 are needed',
    ],
    ['too little chatter', ({ chatter }) => chatter.pt.pop(), 'chatter.yaml', 'es:', '(file): 249 messages; at least 250 are needed'],
    [
      'too little triage',
      ({ service }) => service.triage[0].examples.en.pop(),
      'service.yaml',
      'triage:',
      'triage: 19 triage examples in en; at least 20 are needed',
    ],
  ]);

  test('the table and the summary of a pack', () => {
    const source = readPack(writePack().directory);
    expect(countTable(source)).toBe(
      [
        'topic                es  pt  en  near  replies',
        'copies-by-hand       35  15  15     6        2',
        'copies               35  15  15     6        2',
        'domains              35  15  15     6        2',
        'triage not-working   60  20  20',
        'chatter             150  50  50',
      ].join('\n'),
    );
    expect(countSummary(source)).toBe('mini: 3 rules, 3 topics, 195 examples, 18 near-misses, 100 triage, 250 chatter');
  });
});
