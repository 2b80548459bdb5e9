import { insertTextIntoField } from 'text-field-edit';
import type { InsertResult } from '../messages.ts';
import { composerOf, conversations, writesNote } from '../sites/find.ts';
import type { Site } from '../sites/site.ts';
import { words } from '../sites/words.ts';
import { WORD_JOINER, withoutMarkup } from './markup.ts';

/**
 * Puts a reply into an editor from the page's own world, where the editor's own interface can be called.
 * @param nonce value of the attribute `data-alcance` that the editor carries meanwhile
 */
export type InPage = (nonce: string, reply: string) => Promise<unknown>;

/**
 * Puts a reply into a conversation's composer, at the caret, and reads it back. Never sends, never writes into a note.
 * @returns whether every line stands in the composer
 */
export async function insertReply(
  site: Site,
  conversation: string,
  reply: string,
  document: Document,
  inPage: InPage,
): Promise<InsertResult> {
  const find = () => conversations(site, document).find(({ id }) => id === conversation);
  const open = find();
  if (!open) return { landed: false, reason: 'no-conversation' };
  if (writesNote(site, open)) return { landed: false, reason: 'note' };
  const composer = composerOf(site, open);
  if (composer === null) return { landed: false, reason: open.visible ? 'no-composer' : 'behind' };
  // A console may leave the editor of a closed chat editable and say so around it.
  if (composer.closest('[readonly], :disabled')) return { landed: false, reason: 'read-only' };
  focus(composer);
  // Editors that keep their own model hear of the caret in a task of its own.
  await settled();
  const text = withoutMarkup(reply, site.markup ?? null);
  const before = shown(composer);
  for (const way of waysInto(composer, site, inPage)) {
    // A console may use one composer for all its conversations: the agent may have moved on to another customer meanwhile.
    if (!find()) return { landed: false, reason: 'no-conversation' };
    await way(composer, text);
    await settled();
    const after = shown(composer);
    // A half insertion is worse than none: the next way starts from an unchanged composer or not at all.
    if (after !== before) return after.includes(tidy(text)) ? { landed: true } : { landed: false, reason: 'mismatch' };
  }
  return { landed: false, reason: 'mismatch' };
}

/** Editors that keep their own model redraw in a task of their own. */
const settled = () => new Promise((done) => setTimeout(done, 0));

type Field = HTMLTextAreaElement | HTMLInputElement;
type Way = (composer: HTMLElement, reply: string) => void | Promise<void>;

function isField(composer: HTMLElement): composer is Field {
  return composer.tagName === 'TEXTAREA' || composer.tagName === 'INPUT';
}

/** The ways into a composer, in the order in which they are tried; measured with the real editors in Chromium and Firefox. */
function waysInto(composer: HTMLElement, site: Site, inPage: InPage): readonly Way[] {
  if (isField(composer)) return FIELD_WAYS;
  if (composer.closest('.ck-editor__editable')) return [pasteHtml, fromThePage(inPage)];
  if (composer.closest('[data-lexical-editor]')) return [paste, typeAll];
  if (composer.closest('.ProseMirror')) return site.paragraphs ? [pasteHtml, pasteLines] : [pasteHtml, insertBreaks, typeAll];
  return [paste, typeLines];
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

/** A synthetic paste keeps every line in most editors. */
const paste: Way = (composer, reply) => {
  const event = pasteEvent(reply);
  if (event) caretBlock(composer).dispatchEvent(event);
};

/** For editors that lose lines of plain text: only where the browser lets a paste carry HTML, which Firefox does not. */
const pasteHtml: Way = (composer, reply) => {
  const event = pasteEvent(reply);
  if (event?.clipboardData?.getData('text/html')) caretBlock(composer).dispatchEvent(event);
};

/** In Firefox ProseMirror drops the empty lines of a plain paste, but takes line breaks as they are. */
const insertBreaks: Way = (composer, reply) => {
  composer.ownerDocument.execCommand('insertHTML', false, reply.split('\n').map(escaped).join('<br>'));
};

/** Where line breaks would be lost, an invisible sign keeps the empty lines of a plain paste. */
const pasteLines: Way = (composer, reply) => paste(composer, reply.replace(/^$/gm, WORD_JOINER));

const typeAll: Way = (composer, reply) => {
  composer.ownerDocument.execCommand('insertText', false, reply);
};

const typeLines: Way = (composer, reply) => {
  reply.split('\n').forEach((line, index) => {
    if (index > 0) composer.ownerDocument.execCommand('insertLineBreak');
    if (line) composer.ownerDocument.execCommand('insertText', false, line);
  });
};

/** Editors that ignore what a content script can do are spoken to in the page's own world; a nonce names the one that is meant. */
function fromThePage(inPage: InPage): Way {
  return async (composer, reply) => {
    const nonce = crypto.randomUUID();
    composer.setAttribute('data-alcance', nonce);
    await inPage(nonce, reply).catch(() => undefined);
    composer.removeAttribute('data-alcance');
  };
}

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

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function html(reply: string): string {
  return reply
    .split('\n')
    .map((line) => `<p>${escaped(line) || '<br>'}</p>`)
    .join('');
}

/** Focuses the composer with the caret where the agent left it, else after the last word: left to themselves, browsers choose the start. */
function focus(composer: HTMLElement): void {
  const selection = composer.ownerDocument.getSelection();
  const caret = selection && !isField(composer) ? (caretIn(composer, selection) ?? endOf(composer)) : null;
  composer.focus({ preventScroll: true });
  if (caret === null) return;
  selection?.removeAllRanges();
  selection?.addRange(caret);
}

/** Between blocks there is no place for text: a caret there does not count. */
function caretIn(composer: HTMLElement, selection: Selection): Range | null {
  if (selection.rangeCount === 0 || !composer.contains(selection.anchorNode)) return null;
  return selection.anchorNode === composer && lastBlock(composer) !== composer ? null : selection.getRangeAt(0).cloneRange();
}

/** The end of the last block; at the end of the root Firefox would add a stray paragraph. */
function endOf(composer: HTMLElement): Range {
  const range = composer.ownerDocument.createRange();
  range.selectNodeContents(lastBlock(composer));
  range.collapse(false);
  return range;
}

function lastBlock(composer: HTMLElement): Element {
  const last = composer.lastElementChild;
  return last && last.tagName !== 'BR' && last === composer.lastChild ? last : composer;
}

function caretBlock(composer: HTMLElement): Element {
  const node = composer.ownerDocument.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element && composer.contains(element) ? element : composer;
}

/** What the composer shows, comparable: editors differ in empty lines, zero-width marks and kinds of space. */
function shown(composer: HTMLElement): string {
  return tidy(isField(composer) ? composer.value : words(composer, null));
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u200b\ufeff\u2060]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
