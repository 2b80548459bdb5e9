import { browser } from '../browser.ts';

/**
 * Puts a text into a CKEditor 5 that stands in a frame, at the caret, as one undo step. The function runs in the page's own
 * world, where the editor hangs on its element; it is sent there whole and sees nothing of this file.
 * @param nonce value of the attribute `data-alcance` by which the content script marked the editor
 */
export async function insertInPage(tab: number, frame: number, nonce: string, text: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    world: 'MAIN',
    func: intoCkeditor,
    args: [nonce, text],
  });
}

/** As much of CKEditor 5's interface as is used: https://ckeditor.com/docs/ckeditor5/latest/api/ */
interface Editor {
  data: { processor: { toView(html: string): unknown }; toModel(view: unknown): unknown };
  model: { insertContent(content: unknown): void };
}

function intoCkeditor(nonce: string, text: string): void {
  const element = document.querySelector(`[data-alcance="${nonce}"]`)?.closest('.ck-editor__editable');
  const editor = (element as { ckeditorInstance?: Editor } | null)?.ckeditorInstance;
  if (!editor) return;
  const paragraph = (line: string) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
  const view = editor.data.processor.toView(text.split('\n').map(paragraph).join(''));
  editor.model.insertContent(editor.data.toModel(view));
}
