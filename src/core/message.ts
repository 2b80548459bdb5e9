/** Who wrote a message. Notes are internal: never judged, never answered. */
export type Author = 'customer' | 'agent' | 'bot' | 'system' | 'note';

/** One message of a conversation. `id` is stable over re-renders of the page. */
export interface Message {
  id: string;
  author: Author;
  text: string;
}
