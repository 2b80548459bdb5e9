import type { Address } from './desk.ts';
import type { Language, Voice } from './pack.ts';

/** Values for a reply's variables; an absent one takes the fallback written in the reply. */
export type Variables = Partial<Record<'cliente' | 'agente' | 'dominio' | 'plan' | 'enlace', string>>;

const VARIABLE = /\{\{\s*([a-z]+)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * Fills a reply's variables. No placeholder is ever left: an unknown value takes its fallback (`{{dominio|su dominio}}`),
 * a variable without fallback vanishes together with the space before it.
 */
export function fillReply(template: string, variables: Variables): string {
  return template
    .replace(
      VARIABLE,
      (_, name: string, fallback: string | undefined) =>
        (Object.hasOwn(variables, name) && variables[name as keyof Variables]) || fallback || '',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim();
}

/** The variables that a reply names, each once, in their order. */
export function variablesOf(template: string): (keyof Variables)[] {
  return [...new Set([...template.matchAll(VARIABLE)].map(([, name]) => name as keyof Variables))];
}

/** The voice in which a customer is answered. */
export function voiceFor(language: Language, address: Address): Voice {
  return language === 'es' ? `es-${address}` : language;
}
