import { describe, expect, it } from 'vitest';
import { isAt } from '../../src/core/address.ts';

describe('an address', () => {
  const at = (pattern: string, href: string) => isAt([pattern], new URL(href));

  it.each([
    ['https://app.crisp.chat/*', 'https://app.crisp.chat/website/1', true],
    ['https://app.crisp.chat/*', 'https://crisp.chat/', false],
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/agent/tickets/1', true],
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/hc/es', false],
    ['https://*.zendesk.com/*', 'https://notzendesk.com/', false],
    ['https://web.whatsapp.com/*', 'https://web.whatsapp.com.evil.example/', false],
  ])('%s, %s: %s', (pattern, href, expected) => expect(at(pattern, href)).toBe(expected));
});
