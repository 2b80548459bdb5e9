import type { PackText } from './compile.ts';
import type { Language } from './pack.ts';

/** The title of a topic or a triage entry; its id where the pack no longer has it. */
export function topicTitle(id: string, pack: PackText, language: Language): string {
  return (pack.topics[id] ?? pack.triage[id])?.title[language] ?? id;
}

/** The title of a section of the scope; empty for null and where the pack no longer has it. */
export function sectionTitle(id: string | null, pack: PackText, language: Language): string {
  return pack.scope.sections.find((section) => section.id === id)?.title[language] ?? '';
}

/** The title of a product; empty for null and where the pack no longer has it. */
export function productTitle(id: string | null, pack: PackText, language: Language): string {
  return pack.scope.products.find((product) => product.id === id)?.title[language] ?? '';
}
