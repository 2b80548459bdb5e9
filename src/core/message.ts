/** Who wrote a message. Notes are internal: never judged, never answered. */
export type Author = 'customer' | 'agent' | 'bot' | 'system' | 'note';

/** One message of a conversation. `id` is stable over re-renders of the page. */
export interface Message {
  id: string;
  author: Author;
  text: string;
}

/** How a picture and a file of a message stand in its text, each on a line of its own. */
export const PICTURE = '[imagen]';
export const file = (name: string): string => `[archivo: ${name}]`;

const ATTACHMENT = /^\[(?:imagen|archivo: .*)\]$/gm;

/** A text without its pictures and files, blanks in their place: what a customer sends along asks for nothing by its name. */
export function ownWords(text: string): string {
  return text.replace(ATTACHMENT, (line) => ' '.repeat(line.length));
}
