import { type Feature, hash, lengthFeature, wordFeatures } from './features.ts';
import type { Token } from './normalise.ts';

// Words that carry a sentence's form, not its subject, in normal form and the three languages.
const FORM_WORDS = new Set(
  (
    'el los las la un una unos del al y e o u mi mis tu su sus nos me te se le les lo que como cuando donde cual cuanto cuanta cuantos porque pero con sin de en por para a esta este esto eso esa ese ya no si muy mas tambien solo aun todavia hola gracias porfavor ok listo bueno dale quiero necesito puedo puede pueden podria podrian tengo tiene tienen hay es son estan soy estoy fue era seria va voy vamos hace hacer sale dice ahi aqui alla aca ahora hoy ayer manana luego despues antes desde hasta entre ustedes usted yo ella alguien algo nada todo toda todos cada otra otro alguna algun sobre favor ayuda ayudan ayudar ' +
    'os as um uma do da dos das na nas meu minha meus minhas seu sua nao voce voces quando onde com sem pra isso isto oi ola bom boa obrigado obrigada preciso posso podem tem sai diz fazer ate agora hoje ontem qual sou estou eu ao aos pelo pela ele ficou consigo ' +
    'the an my your our is are was be does did can could would will i you we it this that these and or but for to of on at from how what where why which who please thanks thank hello hi hey want need have has had get got not cant dont im ive already now today there any some all just still let'
  ).split(' '),
);

const LONG_WORD = 5;
const ENDING = /(?:ndo|ar|er|ir|mos|ron|ria)$/;
const SHAPE_SHARES = [
  { size: 3, share: 0.7 },
  { size: 4, share: 0.5 },
];

/**
 * The form of a message without its subject: «ya cambié los DNS» and «ya activé el SSL» are nearly the same. Words of form
 * stay, others become `*` and the ending that tells an infinitive, a gerund or a plural verb.
 */
function shape(tokens: readonly Token[]): string[] {
  return tokens.map(({ form, kind }) => {
    if (kind === 'mark') return form;
    if (kind !== 'word') return `<${kind}>`;
    if (FORM_WORDS.has(form)) return form;
    return `*${form.length >= LONG_WORD ? (ENDING.exec(form)?.[0] ?? '') : ''}`;
  });
}

/** The features from which it is told whether a message asks anything: its words, its length, and runs of its shape. */
export function askingFeatures(tokens: readonly Token[]): Omit<Feature, 'token'>[] {
  const line = ['^', '^', ...shape(tokens), '$', '$'];
  const runs = SHAPE_SHARES.flatMap(({ size, share }) =>
    line.slice(0, 1 - size).map((_, at) => ({ hash: hash(`s:${line.slice(at, at + size).join(' ')}`), weight: share })),
  );
  return [...wordFeatures(tokens), lengthFeature(tokens), ...runs];
}
