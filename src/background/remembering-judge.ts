import type { Judge } from '../core/judge.ts';
import { MAX_JUDGED_LENGTH } from '../core/normalise.ts';

/** Most texts whose requests are kept: several full conversations. */
const MOST = 2000;

/**
 * A judge that judges each text once: every report brings a whole conversation, of which one message is new. What it keeps, at
 * most `most` texts and of them those asked for last, is in the worker's memory only and dies with it.
 *
 * A text longer than what is judged is not kept, so that the memory has a bound.
 */
export function rememberingJudge(judge: Judge, most = MOST): Judge {
  const known = new Map<string, ReturnType<Judge['requests']>>();
  return {
    requests(text) {
      if (text.length > MAX_JUDGED_LENGTH) return judge.requests(text);
      const requests = known.get(text) ?? judge.requests(text);
      // A map keeps the order of insertion: what was asked for goes to its end, so the least recently used stands first.
      known.delete(text);
      known.set(text, requests);
      if (known.size > most) known.delete(known.keys().next().value as string);
      return requests;
    },
  };
}
