/** The fields of a keyboard event that tell a number key. */
interface KeyPress {
  /** The key's place on the keyboard: with Alt held, some layouts type another character than the digit. */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/**
 * The card that a key means: Alt+1 … Alt+9 on the row above the letters. Not the keypad, where Windows composes characters by
 * Alt and digits; and not AltGr, which comes as Ctrl+Alt or without Alt. A key held down means its card at each repetition.
 * @returns the card's position, from 1, or null for any other key
 */
export function numberKey({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): number | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit && altKey && !ctrlKey && !metaKey && !shiftKey ? Number(digit) : null;
}
