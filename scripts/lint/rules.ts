import { CHATTER } from '../../src/core/model.ts';
import type { LocatedPack } from '../read-pack.ts';
import { type Check, problemAt, topicPath } from './check.ts';
import type { Problem } from './problem.ts';

/** How many rules the scope document of each known pack has; billing, which the document only mentions, is not counted. */
const SCOPE_RULES: Readonly<Record<string, number>> = { 'hostgator-latam': 88 };

/** Every rule has a topic file and every topic file a rule, each rule stands once, and their number is that of the scope document. */
export const checkRules: Check = (pack) => {
  const { scope, topics } = pack.source;
  const problems: Problem[] = [];
  const ruled = new Set<string>();
  let count = 0;
  scope.sections.forEach((section, index) => {
    const seen = new Set<string>();
    section.rules.forEach((rule, at) => {
      const place = { file: 'scope.yaml', path: ['sections', index, 'rules', at, 'topic'] };
      if (!topics[rule.topic]) problems.push(problemAt(pack, place, `${topicPath(rule.topic)} is missing`));
      if (seen.has(rule.topic)) problems.push(problemAt(pack, place, `section ${section.id} has ${rule.topic} twice`));
      if ((rule.verdict === 'conditional') !== Boolean(rule.condition)) {
        problems.push(problemAt(pack, place, 'a conditional rule, and no other, has a condition'));
      }
      seen.add(rule.topic);
      ruled.add(rule.topic);
      if (rule.verdict !== 'billing') count++;
    });
  });
  for (const topic of Object.keys(topics)) {
    if (!ruled.has(topic)) problems.push(problemAt(pack, { file: topicPath(topic), path: [] }, 'no rule of scope.yaml names this topic'));
  }
  const expected = SCOPE_RULES[pack.source.pack.id];
  if (expected !== undefined && count !== expected) {
    const message = `${count} rules; the scope document has ${expected}`;
    problems.push(problemAt(pack, { file: 'scope.yaml', path: ['sections'] }, message));
  }
  if (expected !== undefined && !ruled.has('billing')) {
    problems.push(problemAt(pack, { file: 'scope.yaml', path: ['sections'] }, 'the rule for billing is missing'));
  }
  return problems;
};

/** Drafts break topics that the scope excludes, and no others. */
export const checkDrafts: Check = (pack) => {
  const rules = pack.source.scope.sections.flatMap((section) => section.rules);
  return Object.keys(pack.source.drafts?.topics ?? {}).flatMap((topic) => {
    const excluded = rules.some((rule) => rule.topic === topic && rule.verdict === 'out');
    return excluded ? [] : [problemAt(pack, { file: 'drafts.yaml', path: ['topics', topic] }, 'no rule of scope.yaml refuses this topic')];
  });
};

/** Twins exist and name each other; near-misses belong to another topic of the pack or are chatter. */
export const checkNeighbours: Check = (pack) => Object.keys(pack.source.topics).flatMap((topic) => neighbourProblems(pack, topic));

function neighbourProblems(pack: LocatedPack, topic: string): Problem[] {
  const { topics } = pack.source;
  const { twin, near_misses } = topics[topic] as (typeof topics)[string];
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string) => {
    problems.push(problemAt(pack, { file: topicPath(topic), path }, message));
  };
  if (twin === topic) report(['twin'], 'a topic is not its own twin');
  else if (twin && !topics[twin]) report(['twin'], `${topicPath(twin)} is missing`);
  else if (twin && topics[twin]?.twin !== topic) report(['twin'], `${twin} does not name ${topic} as its twin`);
  near_misses.forEach((miss, index) => {
    const path = ['near_misses', index, 'topic'];
    if (miss.topic === topic) report(path, 'a near-miss belongs to another topic; here it is an example');
    else if (miss.topic !== CHATTER && !topics[miss.topic]) report(path, `${topicPath(miss.topic)} is missing`);
  });
  return problems;
}

/** The ids of topics, triage entries and service replies are unique: the first two share the classes of the model. */
export const checkIds: Check = (pack) => {
  const problems: Problem[] = [];
  const classes = new Set([...Object.keys(pack.source.topics), CHATTER]);
  const replies = new Set<string>();
  const claim = (taken: Set<string>, list: 'triage' | 'replies', index: number, id: string) => {
    if (taken.has(id)) problems.push(problemAt(pack, { file: 'service.yaml', path: [list, index, 'id'] }, `${id} is already taken`));
    taken.add(id);
  };
  pack.source.service.triage.forEach(({ id }, index) => {
    claim(classes, 'triage', index, id);
  });
  pack.source.service.replies.forEach(({ id }, index) => {
    claim(replies, 'replies', index, id);
  });
  return problems;
};
