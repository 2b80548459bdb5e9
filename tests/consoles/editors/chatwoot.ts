import { buildEditor, EditorState, EditorView, messageSchema } from '@chatwoot/prosemirror-schema';
import { linesOf } from './prosemirror.ts';

/**
 * Makes an element Chatwoot's own message editor: a ProseMirror that turns what is typed into lists, links and bold words.
 * @returns the lines of its own document
 */
export function chatwootEditor(element: HTMLElement): { lines(): string[] } {
  const plugins = buildEditor({ schema: messageSchema, placeholder: '' });
  const view = new EditorView({ mount: element }, { state: EditorState.create({ schema: messageSchema, plugins }) });
  return { lines: () => linesOf(view.state) };
}
