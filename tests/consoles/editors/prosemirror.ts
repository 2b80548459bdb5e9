import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { nodes } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const schema = new Schema({ nodes: { doc: nodes.doc, paragraph: nodes.paragraph, text: nodes.text, hard_break: nodes.hard_break } });

/** What is written in an editor, for consoles that have one for all conversations. */
export type Draft = EditorState;

/** A draft without words. */
export const emptyDraft = (): Draft => EditorState.create({ schema, plugins: [history(), keymap(baseKeymap)] });

/** The lines that a draft would send: a paragraph is a line, and so is what follows a hard break. */
export function linesOf({ doc }: Draft): string[] {
  if (doc.textContent === '') return [];
  return doc.content.content.flatMap((block) => block.textBetween(0, block.content.size, undefined, '\n').split('\n'));
}

/** Makes an element a real ProseMirror with paragraphs and hard breaks, as chat consoles use it. */
export function prosemirror(element: HTMLElement): { lines(): string[]; draft(): Draft; show(draft: Draft): void } {
  const view = new EditorView({ mount: element }, { state: emptyDraft() });
  return { lines: () => linesOf(view.state), draft: () => view.state, show: (draft) => view.updateState(draft) };
}
