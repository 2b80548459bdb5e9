import type { Verdict } from '../core/pack.ts';

/** The sign of each verdict; always beside its name, never colour alone. */
export const SIGNS: Record<Verdict, string> = { in: '✓', conditional: '✓', guide: '↗', out: '✗', billing: '$', unlisted: '–', ask: '?' };
