/** What a fixture page lets a test do, as `window.consolePage`; what a console cannot do is absent. */
interface ConsolePage {
  /** A message arrives the way the console itself would draw it; in a conversation that is not in front too. */
  say(conversation: string, author: 'customer' | 'agent', text: string): void;
  /** The lines that the composer would send: its editor's own model, not what the page shows. */
  composed(conversation: string): string[];
  /** Puts the composer into or out of the mode for internal notes. */
  note?(conversation: string, on: boolean): void;
  /** Brings a conversation to the front. */
  open?(conversation: string): void;
  /** Closes a conversation. */
  close?(conversation: string): void;
}

/** What a fixture holds when it opens, as the reader must see it: `<console>.json`. */
export interface Expected {
  site: string;
  /** Path, and hash, of the page in the console itself. */
  address: string;
  /** The page that holds the chat, where it stands in a frame of the console's. */
  frame?: string;
  /** True where the page can put its composer into the mode for notes. */
  notes?: true;
  /** The agent's name, where the console shows it. */
  agent?: string;
  /** The conversation in front first. A message has an id where the console gives it one. */
  conversations: {
    id: string;
    customer: string | null;
    details?: string;
    messages: { id?: string; author: string; text: string }[];
  }[];
}

declare global {
  interface Window {
    consolePage: ConsolePage;
  }
}
