import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';

/** Has each test of a file play the clock, on an empty page. */
export function playClock(): void {
  beforeEach(() => {
    vi.clearAllMocks();
    vi.useFakeTimers();
  });
  afterEach(async () => {
    render(null, document.body);
    // Preact's own queue must be empty before its timers go.
    await vi.runAllTimersAsync();
    vi.useRealTimers();
  });
}

/** Lets what was painted take effect, which it does in the next frame. */
export async function painted(): Promise<void> {
  await vi.advanceTimersToNextFrame();
  await vi.advanceTimersToNextFrame();
}
