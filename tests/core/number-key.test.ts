import { expect, it } from 'vitest';
import { numberKey } from '../../src/core/number-key.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const alt = (code: string, rest: object = {}) => ({ code, ...NONE, altKey: true, ...rest });

it.each([
  ['the first card', alt('Digit1'), 1],
  ['the ninth', alt('Digit9'), 9],
  ['the first on a Mac, where Option+1 types «¡»', alt('Digit1', { key: '¡' }), 1],
  ['the first on a French keyboard, where the key types «&»', alt('Digit1', { key: '&' }), 1],
  ['its card where the key is held down, so that its repetitions can be kept from the page', alt('Digit2', { repeat: true }), 2],
])('means %s', (_, press, position) => expect(numberKey(press)).toBe(position));

it.each([
  ['a digit alone', { ...alt('Digit1'), altKey: false }],
  ['zero', alt('Digit0')],
  ['AltGr on Windows, which comes as Ctrl+Alt', alt('Digit2', { ctrlKey: true, key: '@' })],
  ['AltGr on Linux, which comes without Alt', { ...alt('Digit2'), altKey: false, key: '@' }],
  ['with Shift', alt('Digit1', { shiftKey: true })],
  ['with the Windows or command key', alt('Digit1', { metaKey: true })],
  ['the keypad, where Alt and digits compose a character', alt('Numpad1')],
  ['a letter', alt('KeyA')],
  ['a function key', alt('F1')],
  ['a key without a place', alt('', { key: '1' })],
])('means none: %s', (_, press) => expect(numberKey(press)).toBeNull());
