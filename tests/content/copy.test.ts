// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { copyText } from '../../src/content/copy.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();
/** What the older way takes: the selected text. */
const execCommand = vi.fn<(command: string) => boolean>();
let selected: string | undefined;

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  document.body.innerHTML = '<textarea id="composer"></textarea>';
  selected = undefined;
  execCommand.mockImplementation(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    selected = field.value.slice(field.selectionStart, field.selectionEnd);
    return true;
  });
  document.execCommand = execCommand;
});

it('writes to the clipboard', async () => {
  expect(await copyText('hola', document)).toBe(true);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('hola');
  expect(execCommand).not.toHaveBeenCalled();
});

it.each([
  ['refuses', () => writeText.mockRejectedValue(new Error('not allowed'))],
  ['has none', () => vi.stubGlobal('navigator', {})],
])('selects and copies where the page %s, and leaves nothing behind', async (_, begin) => {
  begin();
  const composer = document.getElementById('composer');
  composer?.focus();
  expect(await copyText('hola\ntodos', document)).toBe(true);
  expect([execCommand.mock.calls, selected]).toEqual([[['copy']], 'hola\ntodos']);
  expect(document.querySelectorAll('textarea')).toHaveLength(1);
  expect(document.activeElement).toBe(composer);
});

it('says where neither way is allowed', async () => {
  writeText.mockRejectedValue(new Error('not allowed'));
  execCommand.mockReturnValue(false);
  expect(await copyText('hola', document)).toBe(false);
});
