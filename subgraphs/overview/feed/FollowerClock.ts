/** Time and chance as the follower sees them, so that tests can hold both. */
export interface FollowerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends after `ms`, or as soon as the signal is aborted; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, 1 not included. */
  random(): number;
}

export const systemClock: FollowerClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep(ms, signal) {
    if (signal.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake, { once: true });
    return promise;
  },
};

/** The instant of a number of milliseconds, canonical. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
