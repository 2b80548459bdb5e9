/** Long work cut into steps: yields the share of it that is done, from 0 to 1 and never falling, and returns its result. */
export type Steps<T> = Generator<number, T, undefined>;

/** Does work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long work keeps others waiting before it gives way, in milliseconds; its own steps are far shorter. */
const TURN_MS = 20;

/**
 * Does work in turns of some 20 ms, between which timers, messages and events of others are served; what its caller does with
 * the result is a turn of its own.
 * @param progress is told after each turn the share that is done: never falling, and 1 at the end
 * @param signal stops the work before its next turn
 * @throws the signal's reason, an `AbortError` where it has no other; what the work throws; what `progress` throws
 */
export async function finishInTurns<T>(
  steps: Steps<T>,
  { progress, signal }: { progress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const turnEnds = performance.now() + TURN_MS;
    let step = steps.next();
    while (!step.done && performance.now() < turnEnds) step = steps.next();
    progress?.(step.done ? 1 : step.value);
    await new Promise((resume) => setTimeout(resume));
    if (step.done) return step.value;
  }
}

/** Work that is a part of a greater one: what it yields runs from `from` to `to`. */
export function* within<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Maps a list, one step an item. */
export function* mapInSteps<T, U>(list: readonly T[], map: (item: T) => U): Steps<U[]> {
  const results: U[] = [];
  for (const item of list) {
    yield results.length / list.length;
    results.push(map(item));
  }
  return results;
}
