/** Times of single calls, in milliseconds. */
export class Times {
  private readonly all: number[] = [];

  /** Runs and times one call. */
  measure<T>(call: () => T): T {
    const started = performance.now();
    const result = call();
    this.add(performance.now() - started);
    return result;
  }

  add(time: number): void {
    this.all.push(time);
  }

  get total(): number {
    return this.all.reduce((sum, time) => sum + time, 0);
  }

  /** The time that `share` of the calls do not exceed, such as 0.5 for the median. */
  quantile(share: number): number {
    const sorted = this.all.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}
