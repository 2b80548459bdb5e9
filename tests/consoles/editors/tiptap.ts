import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/**
 * Puts a real Tiptap with its usual extensions into an element.
 * @param onEnter what the console does when Enter reaches the editor; true where the editor must not see it
 * @returns the lines of its own document, each a paragraph; what is within a line is run together, as its messages are drawn
 */
export function tiptap(element: HTMLElement, onEnter: () => boolean): { lines(): string[] } {
  element.replaceChildren();
  const editor = new Editor({
    element,
    extensions: [StarterKit],
    editorProps: { handleKeyDown: (_, event) => event.key === 'Enter' && onEnter() },
  });
  return {
    lines: () =>
      editor.isEmpty ? [] : editor.state.doc.content.content.map((block) => block.textBetween(0, block.content.size, '\n', '')),
  };
}
