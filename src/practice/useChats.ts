import { useEffect, useReducer } from 'preact/hooks';
import { ANSWER, CUSTOMERS, type Customer } from './customers.ts';

interface PracticeMessage {
  id: string;
  author: 'customer' | 'agent';
  text: string;
}

/** One simulated chat. */
export interface Chat {
  customer: Customer;
  messages: PracticeMessage[];
  /** Position of the customer's next line. */
  next: number;
  typing: boolean;
  unread: boolean;
}

type Event =
  | { kind: 'join' | 'type' | 'say' | 'read'; chat: string }
  | { kind: 'answer'; chat: string; text: string }
  | { kind: 'restart' };

/** True where the customer has nothing more to say. */
export function hasEnded(chat: Chat): boolean {
  return chat.next >= chat.customer.lines.length;
}

/** The line that the customer would send next, or null while waiting for an answer or at the end. */
function nextLine(chat: Chat): string | null {
  const line = chat.customer.lines[chat.next];
  return typeof line === 'string' ? line : null;
}

/** What the chats become by one event. Pure. */
export function step(chats: readonly Chat[], event: Event): readonly Chat[] {
  if (event.kind === 'restart') return [];
  if (event.kind === 'join') {
    const customer = CUSTOMERS.find(({ id }) => id === event.chat);
    if (!customer || chats.some((chat) => chat.customer === customer)) return chats;
    return [...chats, { customer, messages: [], next: 0, typing: false, unread: false }];
  }
  return chats.map((chat) => (chat.customer.id === event.chat ? stepChat(chat, event) : chat));
}

function stepChat(chat: Chat, event: Exclude<Event, { kind: 'restart' }>): Chat {
  const say = (author: PracticeMessage['author'], text: string) => [
    ...chat.messages,
    { id: `${chat.customer.id}-${chat.messages.length}`, author, text },
  ];
  const line = nextLine(chat);
  switch (event.kind) {
    case 'read':
      return chat.unread ? { ...chat, unread: false } : chat;
    case 'type':
      return line === null ? chat : { ...chat, typing: true };
    case 'say':
      return line === null ? chat : { ...chat, messages: say('customer', line), next: chat.next + 1, typing: false, unread: true };
    case 'answer':
      return { ...chat, messages: say('agent', event.text), next: chat.customer.lines[chat.next] === ANSWER ? chat.next + 1 : chat.next };
    case 'join':
      return chat;
  }
}

/** A customer thinks, then types about 15 characters a second, at most so long; milliseconds. */
const THINKING = 1200;
const PER_CHARACTER = 65;
const LONGEST_TYPING = 7000;

/**
 * The simulated chats, running by themselves.
 * @param speed divides every waiting time
 */
export function useChats(speed: number): { chats: readonly Chat[]; tell: (event: Event) => void } {
  const [chats, tell] = useReducer(step, []);
  for (const customer of CUSTOMERS) {
    const chat = chats.find((other) => other.customer === customer);
    const line = chat ? nextLine(chat) : null;
    // One effect a customer: the cast is fixed, so the order of hooks is too.
    useEffect(() => {
      if (!chat) return after([[(customer.joins * 1000) / speed, { kind: 'join', chat: customer.id }]], tell);
      if (line === null) return;
      const typed = THINKING + Math.min(line.length * PER_CHARACTER, LONGEST_TYPING);
      return after(
        [
          [THINKING / speed, { kind: 'type', chat: customer.id }],
          [typed / speed, { kind: 'say', chat: customer.id }],
        ],
        tell,
      );
    }, [chat === undefined, chat?.next, speed]);
  }
  return { chats, tell };
}

function after(events: readonly (readonly [delay: number, event: Event])[], tell: (event: Event) => void): () => void {
  const timers = events.map(([delay, event]) => setTimeout(() => tell(event), delay));
  return () => timers.forEach(clearTimeout);
}
