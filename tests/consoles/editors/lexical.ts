import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $getRoot, createEditor } from 'lexical';

/**
 * Makes an element a real Lexical editor of plain text, as chat consoles use it.
 * @returns the lines of its own state
 */
export function lexical(element: HTMLElement): { lines(): string[] } {
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    lines: () =>
      editor.getEditorState().read(() => {
        const text = $getRoot().getTextContent();
        return text === '' ? [] : text.split('\n');
      }),
  };
}
