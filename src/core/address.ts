/** Whether an address lies under one of several match patterns; the scheme is not compared. */
export function isAt(patterns: readonly string[], { hostname, pathname }: { hostname: string; pathname: string }): boolean {
  return patterns.some((pattern) => {
    const [, host = '', path = ''] = /^[^:]+:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const hosted = host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
    return hosted && new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(pathname);
  });
}
