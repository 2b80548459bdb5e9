/**
 * Puts a text on the clipboard, from a page that the agent is looking at.
 * @returns false where the page allows it in no way
 */
export async function copyText(text: string, document: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, document);
  }
}

/** The older way, for consoles without https: what is selected is copied. The caret comes back to where it stood. */
function copySelected(text: string, document: Document): boolean {
  const { activeElement } = document;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.focus();
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  (activeElement as HTMLElement | null)?.focus?.();
  return copied;
}
