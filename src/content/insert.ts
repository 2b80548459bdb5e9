import { insertTextIntoField } from 'text-field-edit';
import type { InsertResult } from '../messages.ts';
import { words } from '../sites/read.ts';
import type { Site } from '../sites/site.ts';

/**
 * Puts a reply into a conversation's composer, at the caret, and reads it back. Never sends, never writes into a note.
 * @returns whether every line stands in the composer
 */
export async function insertReply(site: Site, conversation: string, reply: string, document: Document): Promise<InsertResult> {
  if (document.querySelector(site.note(conversation)) !== null) return { landed: false, reason: 'note' };
  const composer = document.querySelector<HTMLElement>(site.composer(conversation));
  if (composer === null) return { landed: false, reason: 'no-composer' };
  const ways = isField(composer) ? FIELD_WAYS : EDITOR_WAYS;
  composer.focus({ preventScroll: true });
  for (const way of ways) {
    const before = linesOf(composer);
    way(composer, reply);
    await settled();
    if (holds(composer, reply)) return { landed: true };
    // A half insertion is worse than none: the next way starts from an unchanged composer or not at all.
    if (linesOf(composer).join('\n') !== before.join('\n')) return { landed: false, reason: 'mismatch' };
  }
  return { landed: false, reason: 'mismatch' };
}

/** Editors that keep their own model redraw in a task of their own. */
const settled = () => new Promise((done) => setTimeout(done, 0));

type Field = HTMLTextAreaElement | HTMLInputElement;
type Way = (composer: HTMLElement, reply: string) => void;

function isField(composer: HTMLElement): composer is Field {
  return composer.tagName === 'TEXTAREA' || composer.tagName === 'INPUT';
}

/** The undoable way first; then the prototype's setter, which React's own bookkeeping notices. */
const FIELD_WAYS: readonly Way[] = [
  (composer, reply) => insertTextIntoField(composer as Field, reply),
  (composer, reply) => {
    const field = composer as Field;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const prototype = Object.getPrototypeOf(field) as Field;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(
      field,
      value.slice(0, start ?? value.length) + reply + value.slice(end ?? value.length),
    );
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: reply }));
  },
];

/** Measured in Live Helper Chat's editor and in ProseMirror, in Chromium and Firefox: a synthetic paste keeps every line. */
const EDITOR_WAYS: readonly Way[] = [
  (composer, reply) => {
    placeCaret(composer);
    const event = pasteEvent(reply);
    if (event) caretBlock(composer).dispatchEvent(event);
  },
  (composer, reply) => {
    placeCaret(composer);
    if (composer.closest('.ProseMirror')) {
      composer.ownerDocument.execCommand('insertText', false, reply);
      return;
    }
    reply.split('\n').forEach((line, index) => {
      if (index > 0) composer.ownerDocument.execCommand('insertLineBreak');
      if (line) composer.ownerDocument.execCommand('insertText', false, line);
    });
  },
];

/**
 * A paste that carries the reply, or null where the browser would hand the editor an empty one. Firefox ignores
 * `clipboardData` and takes `dataType`/`data`: it carries plain text only, for text/html set there reads back empty.
 */
function pasteEvent(reply: string): ClipboardEvent | null {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', reply);
  clipboardData.setData('text/html', html(reply));
  const firefox = { dataType: 'text/plain', data: reply };
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, ...firefox });
  return event.clipboardData?.getData('text/plain') === reply ? event : null;
}

function html(reply: string): string {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return reply
    .split('\n')
    .map((line) => `<p>${escaped(line) || '<br>'}</p>`)
    .join('');
}

/** Leaves a caret that already stands in the composer; otherwise puts it at the end of the last block, where Firefox adds no stray paragraph. */
function placeCaret(composer: HTMLElement): void {
  const selection = composer.ownerDocument.getSelection();
  if (!selection || (selection.rangeCount > 0 && composer.contains(selection.anchorNode) && selection.anchorNode !== composer)) return;
  const block = composer.lastElementChild ?? composer;
  selection.selectAllChildren(block);
  selection.collapseToEnd();
}

function caretBlock(composer: HTMLElement): Element {
  const node = composer.ownerDocument.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element && composer.contains(element) ? element : composer;
}

function linesOf(composer: HTMLElement): string[] {
  const text = isField(composer) ? composer.value : words(composer, null);
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .filter(Boolean);
}

/** True where the composer shows the reply's lines one after another; the first and last may continue what the agent typed. */
function holds(composer: HTMLElement, reply: string): boolean {
  const wanted = reply
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
  return linesOf(composer).join('\n').includes(wanted);
}
