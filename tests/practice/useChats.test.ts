import { describe, expect, it, vi } from 'vitest';
import { CUSTOMERS } from '../../src/practice/customers.ts';
import { type Chat, hasEnded, step } from '../../src/practice/useChats.ts';

vi.mock('preact/hooks', () => ({ useEffect: () => undefined, useReducer: () => [[], () => undefined] }));

const [lola, taller] = CUSTOMERS;
const chat = lola?.id ?? '';
const join = (chats: readonly Chat[] = []) => step(chats, { kind: 'join', chat });

describe('the simulated chats', () => {
  it('a customer joins once, and nobody unknown does', () => {
    expect(join()).toHaveLength(1);
    expect(join(join())).toHaveLength(1);
    expect(step([], { kind: 'join', chat: 'nobody' })).toEqual([]);
  });

  it('says the lines in order and waits for the answer where the script says so', () => {
    let chats = join();
    chats = step(chats, { kind: 'say', chat });
    chats = step(chats, { kind: 'say', chat });
    const said = chats[0]?.messages.map((message) => message.text);
    expect(said).toEqual(lola?.lines.slice(0, 2));
    expect(step(chats, { kind: 'say', chat })[0]?.messages).toHaveLength(2);
    chats = step(chats, { kind: 'answer', chat, text: 'Con gusto.' });
    chats = step(chats, { kind: 'say', chat });
    expect(chats[0]?.messages.map((message) => message.author)).toEqual(['customer', 'customer', 'agent', 'customer']);
  });

  it('an answer that nobody waits for moves nothing on', () => {
    const [answered] = step(join(), { kind: 'answer', chat, text: 'Hola' });
    expect(answered?.next).toBe(0);
    expect(answered?.messages).toHaveLength(1);
  });

  it('typing shows until the line is sent; unread until it is read', () => {
    const typing = step(join(), { kind: 'type', chat });
    expect(typing[0]?.typing).toBe(true);
    const said = step(typing, { kind: 'say', chat });
    expect(said[0]).toMatchObject({ typing: false, unread: true });
    expect(step(said, { kind: 'read', chat })[0]?.unread).toBe(false);
  });

  it('every script can be played to its end', () => {
    for (const customer of CUSTOMERS) {
      let chats = step([], { kind: 'join', chat: customer.id });
      for (const line of customer.lines) {
        chats = step(
          chats,
          typeof line === 'string' ? { kind: 'say', chat: customer.id } : { kind: 'answer', chat: customer.id, text: 'ok' },
        );
      }
      expect(chats[0] && hasEnded(chats[0])).toBe(true);
    }
  });

  it('one chat does not touch another, and a restart empties all', () => {
    const both = step(join(), { kind: 'join', chat: taller?.id ?? '' });
    const after = step(both, { kind: 'say', chat });
    expect(after[1]).toBe(both[1]);
    expect(step(after, { kind: 'restart' })).toEqual([]);
  });
});
