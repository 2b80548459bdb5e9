/**
 * A plain text area that the console itself reads when it sends, or follows by its `input` events.
 * @returns the lines that would be sent
 */
export function field(area: HTMLTextAreaElement): { lines(): string[] } {
  let heard = area.value;
  area.addEventListener('input', () => {
    heard = area.value;
  });
  return { lines: () => (heard === '' ? [] : heard.split('\n')) };
}
