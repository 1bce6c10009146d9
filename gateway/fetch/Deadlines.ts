/** How late a deadline may be noticed. */
const TICK_MS = 10;

export interface Deadline {
  readonly at: number;
  readonly onPassed: () => void;
  /** Place among those that wait; -1 once it has passed or was dropped. */
  index: number;
}

/**
 * Deadlines of calls, nearly all of which end long before: looking at them now and then costs each call less than a
 * timer of its own, which is a tenth of a small request. The ticking rests while nothing waits.
 */
export class Deadlines {
  readonly #waiting: Deadline[] = [];
  #ticker: NodeJS.Timeout | undefined;

  /** Calls `onPassed` in `timeoutMs` or up to 10 ms later, unless it was dropped. */
  add(timeoutMs: number, onPassed: () => void): Deadline {
    const deadline = { at: performance.now() + timeoutMs, onPassed, index: this.#waiting.length };
    this.#waiting.push(deadline);
    // What a call waits for keeps the process alive, not the clock.
    this.#ticker ??= setInterval(() => this.#tick(), TICK_MS).unref();
    return deadline;
  }

  drop(deadline: Deadline): void {
    const { index } = deadline;
    if (index < 0) return;
    deadline.index = -1;
    const last = this.#waiting.pop() as Deadline;
    if (last === deadline) return;
    last.index = index;
    this.#waiting[index] = last;
  }

  #tick(): void {
    if (this.#waiting.length === 0) {
      clearInterval(this.#ticker);
      this.#ticker = undefined;
      return;
    }
    const now = performance.now();
    const passed = this.#waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const deadline of passed) {
      // An earlier one may have dropped it.
      if (deadline.index < 0) continue;
      this.drop(deadline);
      deadline.onPassed();
    }
  }
}
