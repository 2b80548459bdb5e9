import { expect, it } from 'vitest';
import { unreadConsole } from '../../src/core/unread-consoles.ts';

it.each([
  ['https://app.hubspot.com/live-messages/1/inbox/2', 'HubSpot'],
  ['https://acme.gorgias.com/app/ticket/5', 'Gorgias'],
  ['https://app.hubspot.com/contacts/1', null],
  ['https://chat.example.com/', null],
])('%s: %s', (address, name) => expect(unreadConsole(address)).toBe(name));
