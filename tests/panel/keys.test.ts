import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/panel/keys.ts';

const press = (rest: Partial<KeyboardEvent>) =>
  ({ code: '', key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, ...rest }) as KeyboardEvent;

describe('a key', () => {
  it.each([
    [
      { code: 'Digit3', altKey: true },
      { kind: 'insert', position: 3 },
    ],
    [
      { code: 'Digit3', altKey: true, shiftKey: true },
      { kind: 'copyLink', position: 3 },
    ],
    [{ code: 'KeyA', altKey: true, key: 'å' }, { kind: 'answerAll' }],
    [{ code: 'KeyS', altKey: true }, { kind: 'search' }],
    [{ code: 'KeyR', altKey: true }, { kind: 'summary' }],
    [{ key: 'Escape' }, { kind: 'escape' }],
    [{ key: '/' }, { kind: 'search' }],
    [{ key: '?', shiftKey: true }, { kind: 'keys' }],
  ])('%j means %j', (event, command) => expect(commandOf(press(event), false)).toEqual(command));

  it.each([
    [{ code: 'KeyA' }],
    [{ code: 'KeyA', altKey: true, ctrlKey: true }],
    [{ code: 'KeyA', altKey: true, shiftKey: true }],
    [{ code: 'Digit1', ctrlKey: true, altKey: true }],
    [{ key: '/', ctrlKey: true }],
    [{ key: '?', isComposing: true }],
  ])('%j means nothing', (event) => expect(commandOf(press(event), false)).toBeNull());

  it('is a plain character where something is typed', () => {
    expect(commandOf(press({ key: '/' }), true)).toBeNull();
    expect(commandOf(press({ key: '?' }), true)).toBeNull();
    expect(commandOf(press({ code: 'KeyS', altKey: true }), true)).toEqual({ kind: 'search' });
  });
});
