import { Essentials, InlineEditor, Paragraph } from 'ckeditor5';

/**
 * Makes an element a real CKEditor 5 with paragraphs, as chat consoles use it for plain text.
 * @returns the lines of its own data: a paragraph is a line
 */
export async function ckeditor(element: HTMLElement): Promise<{ lines(): string[] }> {
  const editor = await InlineEditor.create(element, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  return {
    lines() {
      const view = document.createElement('div');
      view.innerHTML = editor.getData();
      return [...view.querySelectorAll('p')].map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ').trim());
    },
  };
}
