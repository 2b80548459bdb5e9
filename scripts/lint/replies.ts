import { VOICES } from '../../src/core/pack.ts';
import { type Check, problemAt, topicPath } from './check.ts';
import type { Problem } from './problem.ts';
import { textsOf } from './texts.ts';

/** The ten topics that customers of a web host ask for most, besides the refused ones: they too need two variants of each reply. */
export const MOST_FREQUENT: readonly string[] = [
  'accounts',
  'add-domain',
  'billing',
  'cpanel',
  'dns-propagation',
  'email-client-settings',
  'migration-guidance',
  'nameservers',
  'plan-access',
  'ssl-free-activation',
];

const VARIABLES: readonly string[] = ['cliente', 'agente', 'dominio', 'plan', 'enlace'];

const VARIABLE = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * A promise of when somebody attends. Lapses of time («entre 24 y 72 horas») are no such promise.
 * Support hours differ by country and pages contradict each other, so no reply names any.
 */
const HOURS = [
  /\b24\s*(?:\/|x|×|por|horas|h)\s*(?:los\s+)?(?:7|365)\b/i,
  /\b24\s*(?:horas|h|hours)\s+(?:al|del|por|do|a)\s+(?:d[ií]a|day)\b/i,
  /\blas\s+24\s+horas\b|\bas\s+24\s+horas\b|\baround\s+the\s+clock\b|\bround-the-clock\b/i,
  /\bhor[aá]rios?\b|\b(?:business|office|opening|working|support)\s+hours\b|\bhoras?\s+h[aá]bil(?:es)?\b/i,
  /\b(?:lunes|segunda)(?:-feira)?\s+a\s+(?:viernes|sexta|s[aá]bado|domingo)|\bmonday\s+(?:to|through)\b/i,
];

/** Replies use known variables only, each with a fallback, and promise no hours; other texts use no variables, for nothing fills them. */
export const checkReplies: Check = (pack) => {
  const problems: Problem[] = [];
  for (const text of textsOf(pack.source)) {
    const report = (message: string) => problems.push(problemAt(pack, text, message));
    if (text.kind !== 'reply') {
      if (/\{\{|\}\}/.test(text.text)) report('variables are filled in replies only');
    } else variableProblems(text.text).forEach(report);
    const hours = HOURS.map((pattern) => pattern.exec(text.text)?.[0]).find(Boolean);
    if (hours) report(`«${hours}» promises hours, which differ by country`);
  }
  return problems;
};

function variableProblems(reply: string): string[] {
  const problems: string[] = [];
  const rest = reply.replace(VARIABLE, (whole, name: string, fallback: string | undefined) => {
    if (!VARIABLES.includes(name)) problems.push(`${whole} is no variable; known are ${VARIABLES.join(', ')}`);
    else if (!fallback?.trim()) problems.push(`${whole} needs a fallback: {{${name}|…}}`);
    return '';
  });
  if (/[{}]/.test(rest)) problems.push('a brace stands alone: a variable is written {{dominio|su dominio}}');
  if (rest.trim() === '') problems.push('a variable stands by itself: write the sentence around it');
  return problems;
}

/** Every refused topic and the ten most frequent others have two variants of each reply, so that a chat never shows one twice. */
export const checkVariants: Check = (pack) => {
  const refused = pack.source.scope.sections.flatMap(({ rules }) => rules.filter((rule) => rule.verdict === 'out'));
  const wanted = new Set([...refused.map((rule) => rule.topic), ...MOST_FREQUENT]);
  return Object.entries(pack.source.topics).flatMap(([topic, { replies }]) =>
    VOICES.filter((voice) => wanted.has(topic) && replies[voice].length < 2).map((voice) =>
      problemAt(pack, { file: topicPath(topic), path: ['replies', voice] }, 'this topic needs two variants of each reply'),
    ),
  );
};
