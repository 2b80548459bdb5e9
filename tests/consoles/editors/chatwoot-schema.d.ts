/** The part of Chatwoot's own editor that its fixture uses; the package has no types. */
declare module '@chatwoot/prosemirror-schema' {
  export { EditorState } from 'prosemirror-state';
  export { EditorView } from 'prosemirror-view';
  export const messageSchema: import('prosemirror-model').Schema;
  export function buildEditor(options: { schema: typeof messageSchema; placeholder: string }): import('prosemirror-state').Plugin[];
}
