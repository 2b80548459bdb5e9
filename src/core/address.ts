/** Whether an address lies under one of several match patterns; the scheme is not compared. */
export function isAt(patterns: readonly string[], { hostname, pathname }: { hostname: string; pathname: string }): boolean {
  return patterns.some((pattern) => {
    const [, host = '', path = ''] = /^[^:]+:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const hosted = host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
    return hosted && new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(pathname);
  });
}

/**
 * The site of a web address, as a permission names it: without the port, for permission patterns match every port, and Firefox
 * grants one with a port that then matches nothing.
 * @returns null for what is no address of a web page
 */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  // Browsers take more for a host than any site is called, such as one with blanks.
  return /^https?:$/.test(protocol) && /^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(hostname) ? `${protocol}//${hostname}` : null;
}
