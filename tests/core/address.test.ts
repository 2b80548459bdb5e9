import { describe, expect, it } from 'vitest';
import { isAt, siteOf } from '../../src/core/address.ts';

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

describe('the site of an address', () => {
  it.each([
    ['https://chat.example.com/app/1?a=b#c', 'https://chat.example.com'],
    ['http://localhost:3000/', 'http://localhost'],
    ['https://[::1]:8443/', 'https://[::1]'],
    ['https://atención.example', 'https://xn--atencin-q0a.example'],
    ['chat.example.com', null],
    ['https://hola mundo', null],
    ['https://', null],
    ['about:blank', null],
    ['file:///etc/hosts', null],
    ['', null],
  ])('%s: %s', (address, site) => expect(siteOf(address)).toBe(site));
});
