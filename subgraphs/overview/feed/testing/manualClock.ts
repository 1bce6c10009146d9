import type { FollowerClock } from '../FollowerClock.ts';

/** A clock that stands still until it is told otherwise; whoever sleeps by it sleeps until it is moved on. */
export interface ManualClock extends FollowerClock {
  /** Waits until somebody sleeps, and gives the milliseconds. */
  nextSleep(): Promise<number>;
  /** Moves on by the milliseconds that the next sleeper waits for, and wakes it. Gives the milliseconds. */
  wakeNext(): Promise<number>;
  advance(ms: number): void;
}

interface Sleeper {
  ms: number;
  wake(): void;
}

/** `chance`: what `random` gives. */
export function createManualClock(startAt = '2021-06-17T01:00:00.000Z', chance = 0.5): ManualClock {
  let nowMs = Date.parse(startAt);
  const sleepers: Sleeper[] = [];
  let noticed = Promise.withResolvers<void>();

  async function nextSleeper(): Promise<Sleeper> {
    for (;;) {
      const [sleeper] = sleepers;
      if (sleeper) return sleeper;
      await noticed.promise;
    }
  }

  function leave(sleeper: Sleeper): void {
    const index = sleepers.indexOf(sleeper);
    if (index >= 0) sleepers.splice(index, 1);
    if (sleepers.length === 0) noticed = Promise.withResolvers<void>();
  }

  return {
    now: () => nowMs,
    random: () => chance,
    sleep(ms, signal) {
      if (signal.aborted) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      const sleeper = { ms, wake: resolve };
      sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        leave(sleeper);
        resolve();
      });
      noticed.resolve();
      return promise;
    },
    nextSleep: async () => (await nextSleeper()).ms,
    async wakeNext() {
      const sleeper = await nextSleeper();
      leave(sleeper);
      nowMs += sleeper.ms;
      sleeper.wake();
      return sleeper.ms;
    },
    advance(ms) {
      nowMs += ms;
    },
  };
}
