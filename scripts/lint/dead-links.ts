/** What became of one address. */
export interface LinkResult {
  url: string;
  /** `refused`: the server answered, yet turns programs away (401, 403, 429); only a person's browser can tell. */
  state: 'alive' | 'refused' | 'dead';
  /** The status and, where redirects led elsewhere, the last address; or why there was no answer. */
  detail: string;
}

/** How patient and how busy the checker is. */
export interface LinkOptions {
  /** Milliseconds that one request may take. */
  timeout: number;
  /** Requests under way at once. */
  atOnce: number;
}

/** Statuses with which help centres turn programs away. */
const REFUSALS = [401, 403, 429];

/**
 * Asks for every address: HEAD first, and GET where that fails, for some servers know no HEAD. Redirects are followed.
 * @returns one result an address, each address once, in the order given
 */
export async function checkUrls(urls: readonly string[], { timeout, atOnce }: LinkOptions): Promise<LinkResult[]> {
  const waiting = [...new Set(urls)].map((url, index) => ({ url, index }));
  const results: LinkResult[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await checkUrl(next.url, timeout);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function checkUrl(url: string, timeout: number): Promise<LinkResult> {
  const head = await ask(url, 'HEAD', timeout);
  return head.state === 'alive' ? head : ask(url, 'GET', timeout);
}

async function ask(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<LinkResult> {
  try {
    const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    const state = response.ok ? 'alive' : REFUSALS.includes(response.status) ? 'refused' : 'dead';
    return { url, state, detail: response.redirected ? `${response.status} → ${response.url}` : String(response.status) };
  } catch (error) {
    return { url, state: 'dead', detail: reason(error, timeout) };
  }
}

/** `fetch` hides why it failed (no such host, refused, bad certificate) in the error's cause. */
function reason(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeout} ms`;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return (cause as NodeJS.ErrnoException).code ?? cause.message;
  return error instanceof Error ? error.message : String(error);
}

/** The results as a table to read, one address a line, the dead first. */
export function linkTable(results: readonly LinkResult[]): string {
  const order = ['dead', 'refused', 'alive'];
  return results
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(({ url, state, detail }) => `${state.padEnd(7)}  ${url}  ${detail}`)
    .join('\n');
}
