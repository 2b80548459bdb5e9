/**
 * A composer without an editor of its own: what is sent is its HTML, where `<br>` and blocks are line ends.
 * @returns the lines that would be sent
 */
export function plain(element: HTMLElement): { lines(): string[] } {
  return {
    lines() {
      const text = element.innerText.replace(/\n$/, '');
      return text === '' ? [] : text.replaceAll('\u00a0', ' ').split('\n');
    },
  };
}
