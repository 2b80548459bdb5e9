const BLOCK = /^(?:P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|TR|SECTION|ARTICLE)$/;
/** Some consoles draw emoji as pictures; any other picture's description is not the author's words. */
const EMOJI = /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

/** The words of an element with its line ends, without `remove`. `textContent` would lose line ends, `innerText` forces layout. */
export function words(element: Element, remove: string | null): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (remove !== null && child.matches(remove)) continue;
    if (child.tagName === 'BR') text += '\n';
    else if (child.tagName === 'IMG') text += emojiOf(child);
    else if (BLOCK.test(child.tagName)) text += `\n${words(child, remove)}\n`;
    else text += words(child, remove);
  }
  return text;
}

function emojiOf(picture: Element): string {
  const alt = picture.getAttribute('alt') ?? '';
  return EMOJI.test(alt) ? alt : '';
}

/** One line of words, for names; null where there are none. */
export function line(element: Element | null, remove: string | null): string | null {
  return (element && words(element, remove).replace(/\s+/g, ' ').trim()) || null;
}

/** Words as lines: no blank ones, no spaces at either end. */
export function lines(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
