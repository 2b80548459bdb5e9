import { describe, expect, it } from 'vitest';
import { chooseLanguage, countLanguage } from '../../src/core/language.ts';
import { tokenise } from '../../src/core/normalise.ts';
import type { Language } from '../../src/core/pack.ts';

const counted = (text: string) => countLanguage(text, tokenise(text));
const language = (text: string, before: Language | null = null) => chooseLanguage(counted(text), before);

describe('the language of a message', () => {
  it.each([
    ['hola, necesito cambiar la contraseña de mi correo', 'es'],
    ['porfa me ayudan con el sitio q no abre', 'es'],
    ['oi, preciso mudar a senha do meu e-mail', 'pt'],
    ['vcs podem ver pq o site não abre?', 'pt'],
    ['hi, I need to change the password of my email', 'en'],
    ['can u check why my website is down pls', 'en'],
    ['¿?', 'es'],
    ['configuração', 'pt'],
  ])('%s: %s', (text, expected) => expect(language(text)).toBe(expected));

  it('is told by nothing in what is no language', () => {
    expect(counted('12345 tienda.com 192.0.2.1')).toEqual({ es: 0, pt: 0, en: 0 });
  });

  it('is Spanish where nothing tells', () => expect(language('12345')).toBe('es'));

  it('knows only its own words', () => expect(counted('constructor __proto__ toString')).toEqual({ es: 0, pt: 0, en: 0 }));
});

describe('the language of a conversation', () => {
  it('stays where the new words tell little', () => {
    expect(language('ok thanks', 'es')).toBe('es');
    expect(language('12345', 'en')).toBe('en');
    expect(language('email', 'pt')).toBe('pt');
  });

  it('changes where they speak clearly for another', () => {
    expect(language('sorry, can you please write to me in English, I do not understand', 'es')).toBe('en');
    expect(language('preciso mudar a senha do meu e-mail', 'es')).toBe('pt');
  });
});
