import { describe, expect, it } from 'vitest';
import { type ActKind, acts } from '../../src/core/act.ts';
import { isActing } from '../../src/core/drafts.ts';
import { type Token, tokenise } from '../../src/core/normalise.ts';
import { findSecrets } from '../../src/core/secrets.ts';

const kindsOf = (text: string): ActKind[] => acts(text, tokenise(text)).map(({ kind }) => kind);
const acting = (text: string) => kindsOf(text).some(isActing);

/** The word that tells the first act of the agent himself. */
function verbOf(text: string): string | null {
  const tokens = tokenise(text);
  const act = acts(text, tokens).find(({ kind }) => kind === 'does');
  const token = act?.verb == null ? null : tokens[act.verb];
  return token ? text.slice(token.start, token.end) : null;
}

describe('what the agent does', () => {
  describe('offers as questions', () => {
    it.each([
      ['¿Quiere que le cambie el color del menú?', 'cambie'],
      ['¿Quieres que te lo reinstale?', 'reinstale'],
      ['¿Le gustaría que borremos esas carpetas?', 'borremos'],
      ['¿Te parece que la borre?', 'borre'],
      ['¿Quiere que elimine los buzones viejos?', 'elimine'],
      ['¿Te lo actualizo?', 'actualizo'],
      ['Quer que eu rode o script?', 'rode'],
      ['Would you like me to edit the page?', 'edit'],
      ['Do you want us to move the site?', 'move'],
      ['Shall I delete the folder?', 'delete'],
    ])('%s', (text, verb) => expect(verbOf(text)).toBe(verb));
  });

  describe('what a colleague does', () => {
    it.each([
      ['Mi compañero le instala la tienda.', 'instala'],
      ['Mi compañera de la noche se lo deja corriendo.', 'deja'],
      ['Nuestro equipo va a borrarle la carpeta.', 'borrarle'],
      ['El equipo se lo deja publicado.', 'deja'],
      ['Meu colega restaurou a cópia.', 'restaurou'],
      ['A nossa equipe vai trocar o tema.', 'trocar'],
      ['My colleague will add the users.', 'add'],
      ['My teammate knows the app and she’ll rewrite the form.', 'rewrite'],
    ])('%s', (text, verb) => expect(verbOf(text)).toBe(verb));
  });

  describe('what is done by us, in the passive voice', () => {
    it.each([
      ['O tema está sendo corrigido por nós.', 'corrigido'],
      ['A página foi refeita pela nossa equipe.', 'refeita'],
      ['The folders are being removed by our team.', 'removed'],
      ['The store was moved by my colleague.', 'moved'],
      ['Su sitio está siendo copiado por nosotros.', 'copiado'],
    ])('%s', (text, verb) => expect(verbOf(text)).toBe(verb));
  });
});

describe('what the agent does not do', () => {
  it.each([
    // Refused.
    'Mi compañero no le instala plugins.',
    'Nuestro equipo nunca va a borrar la carpeta.',
    "My colleague won't add the users.",
    'O tema não é corrigido por nós.',
    // Explained, shown or passed on.
    '¿Quiere que le explique cómo cambiarlo?',
    'Quer que eu mostre onde fica?',
    'Would you like me to explain it?',
    'Mi compañero le indicó los pasos.',
    'My colleague will explain the steps.',
    // What the customer, his own people or the thing itself does.
    '¿Quiere que el sitio cargue más rápido?',
    '¿Quiere que la página quede en blanco?',
    '¿Prefiere que funcione sin www?',
    'Su compañero le instala la tienda.',
    'Your colleague will add the users.',
    'O tema foi corrigido pelo seu programador.',
    'Mi compañero sabe de eso.',
    // Asks for time alone.
    'Cuando terminemos lo verá.',
    'El envío se detuvo.',
    'Permítame un par de minutos.',
    'Dame un segundo.',
  ])('%s', (text) => expect(acting(text)).toBe(false));
});

it('asks still', () => {
  expect(kindsOf('Deme la clave.')).toEqual(['asks']);
  expect(kindsOf('Dame un segundo que reinstalo el plugin.')).toEqual(['does']);
});

describe('stated credentials are found whatever the act', () => {
  it.each([
    ['Use the password Otter-4419 and let me know.', 'Otter-4419'],
    ['Le quedó la contraseña Tucan-3345.', 'Tucan-3345'],
    ['A senha dele é Barco_6610, pode entrar.', 'Barco_6610'],
  ])('%s', (text, secret) => expect(findSecrets(text).map(({ range }) => text.slice(...range))).toEqual([secret]));

  it.each(['Use the password you chose yourself.', 'La contraseña fue la que usted puso.'])('none in %s', (text) =>
    expect(findSecrets(text)).toEqual([]),
  );
});

it('takes time that grows with the text alone, also past the length that is judged', () => {
  const hostile = [
    'mi compañero',
    'quiere que le',
    'le pido a que',
    'se lo la le',
    'le',
    'que que yo',
    'y',
    'y le',
    'por por pelo corrigido',
    'no no no me',
    'a',
    'i',
    'aunque su',
    'me',
  ];
  // Eight times the text: eight times the time if it grows evenly, 64 times if it grows by the square.
  for (const part of hostile) expect(timeOf(part, 100_000) / timeOf(part, 12_500), part).toBeLessThan(32);
});

/** The shortest of three times that it takes to read a part repeated to a length, in milliseconds. */
function timeOf(part: string, length: number): number {
  const text = `${part} `.repeat(Math.ceil(length / (part.length + 1)));
  const tokens = [...text.matchAll(/\S+/g)].map(
    ({ 0: form, index }): Token => ({ form, kind: 'word', start: index, end: index + form.length }),
  );
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    acts(text, tokens);
    return performance.now() - started;
  });
  return Math.min(...times);
}
