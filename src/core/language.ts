import type { Token } from './normalise.ts';
import type { Language } from './pack.ts';

// Function words and everyday support words, in normal form, that tell the three languages apart; words that two of them share are left out.
const HINTS: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'el los las una un del al y mi mis sus como cuando donde porque pero con sin esta hola buenas buenos dias tardes noches gracias quiero necesito puedo puede pueden tengo tiene hay sale dice hacer pagina sitio correo correos cuenta contrasena usted ustedes porfavor ayuda ya muy desde hasta ahora hoy ayer cual cuales soy estoy les lo le ahi aqui aca bien listo vale cambiar poner subir bajar borrar que en por'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o os as um uma do da dos das no na nos nas meu minha meus minhas seu sua nao voce voces quando onde com sem pra isso isto oi ola bom boa noite obrigado obrigada preciso posso podem tenho tem sai diz fazer emails conta senha ajuda ate agora hoje ontem qual sou estou bem pronto mudar baixar apagar hospedagem gente eu ao aos pelo pela ele ela fica ficou dar consigo consegue site que em por'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an my your our is are was be do does did can could would will i you we it this that these and or but with without for to of in on at from how what where when why which who please thanks thank hello hi hey want need have has had get got not cant dont doesnt isnt im ive website page email account help already now today yesterday there here any some all just still'.split(
      ' ',
    ),
  ),
};

/** How strongly a text speaks for each language: a count of telling words and letters, 0 where none tells. */
export type LanguageCounts = Record<Language, number>;

/**
 * Counts what tells the language of a message.
 * @param text the original text, for the letters that only one language has
 * @param tokens the same text, tokenised
 */
export function countLanguage(text: string, tokens: readonly Token[]): LanguageCounts {
  const counts: LanguageCounts = { es: 0, pt: 0, en: 0 };
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    for (const language of ['es', 'pt', 'en'] as const) if (HINTS[language].has(token.form)) counts[language]++;
  }
  const head = text.slice(0, 2000);
  if (/[ñ¿¡]/i.test(head)) counts.es += 2;
  if (/[ãõç]/i.test(head)) counts.pt += 2;
  return counts;
}

/**
 * The language of a conversation: the earlier one stays unless the new words speak clearly for another.
 * @param before the language so far, or null at the start
 * @returns Spanish where nothing tells
 */
export function chooseLanguage(counts: LanguageCounts, before: Language | null): Language {
  const first = (['es', 'pt', 'en'] as const).reduce((best, next) => (counts[next] > counts[best] ? next : best));
  if (before === null) return first;
  return counts[first] >= counts[before] + 2 ? first : before;
}
