import Quill from 'quill';

/**
 * Makes an element hold a real Quill, as chat consoles use it for plain text.
 * @returns its editable element, and the lines of its own document
 */
export function quill(element: HTMLElement): { root: HTMLElement; lines(): string[] } {
  const editor = new Quill(element);
  return {
    root: editor.root,
    lines() {
      const text = editor.getText().replace(/\n$/, '');
      return text === '' ? [] : text.replaceAll('\u00a0', ' ').split('\n');
    },
  };
}
