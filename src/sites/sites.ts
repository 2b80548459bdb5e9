import type { Site } from './site.ts';

/**
 * Every console that is known: the files of `consoles/`, in the order of their names. No page is recognised by two of them
 * (a test), so that their order decides nothing.
 */
export const SITES: readonly Site[] = Object.values(import.meta.glob<Site>('./consoles/*.ts', { eager: true, import: 'default' }));
