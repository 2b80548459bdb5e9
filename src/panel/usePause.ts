import { useLayoutEffect, useRef } from 'preact/hooks';

/** How long the agent must pause before what they type is kept, in milliseconds. */
const PAUSE = 300;

/** What the agent types, until it is kept. */
export interface Pause<T> {
  /** True while something waits to be kept. */
  waits(): boolean;
  /** Keeps a value once the agent pauses, in the place of one that waits. */
  later(value: T): void;
  /** Keeps at once what waits. */
  now(): void;
  forget(): void;
}

/**
 * Keeps what is typed at each pause, and when what it is typed in goes.
 * @param keep that of the newest repaint counts, not that of the key press: something else may have changed since
 */
export function usePause<T>(keep: (value: T) => void): Pause<T> {
  const latest = useRef(keep);
  latest.current = keep;
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const forget = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const now = () => {
    if (waiting.current === null) return;
    const { value } = waiting.current;
    forget();
    latest.current(value);
  };
  const later = (value: T) => {
    forget();
    waiting.current = { value, timer: setTimeout(now, PAUSE) };
  };
  useLayoutEffect(() => now, []);
  return { waits: () => waiting.current !== null, later, now, forget };
}
