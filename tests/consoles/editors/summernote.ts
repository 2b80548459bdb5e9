import jquery from 'jquery';
import 'summernote';

declare global {
  interface JQuery {
    summernote(options: object): void;
    summernote(command: 'code', html: string): void;
  }
}

/**
 * Makes a text area a real Summernote, which keeps its HTML in the text area for the form that is sent.
 * @param onPaste what the console does with a paste itself, if anything
 * @returns the lines of that HTML: a block or `<br>` ends a line
 */
export function summernote(area: HTMLTextAreaElement, onPaste?: (event: { originalEvent: ClipboardEvent }) => void): { lines(): string[] } {
  // Its buttons need Bootstrap, which the fixtures do without.
  jquery(area).summernote({ toolbar: [], popover: { image: [], link: [], table: [] }, callbacks: onPaste ? { onPaste } : {} });
  jquery(area).summernote('code', '<div><br></div>');
  return {
    lines() {
      const view = document.createElement('div');
      view.innerHTML = area.value;
      for (const end of view.querySelectorAll('br')) {
        // The last one of a block only holds the block open.
        if (end.nextSibling || end.parentNode === view) end.replaceWith('\n');
      }
      for (const block of view.querySelectorAll('div, p')) if (block.previousSibling) block.before('\n');
      const text = (view.textContent ?? '').replaceAll('\u00a0', ' ');
      return text === '' ? [] : text.split('\n');
    },
  };
}
