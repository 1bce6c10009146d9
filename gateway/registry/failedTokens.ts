/** Wrong tokens, by address: who tries too many has to wait. */

export interface FailedTokens {
  /** Seconds that the address has to wait; 0: it may try. */
  waitSeconds(address: string): number;
  count(address: string): void;
}

const MAX_FAILURES = 10;
const WITHIN_MS = 60_000;
const MAX_ADDRESSES = 10_000;

export function countFailedTokens(now: () => number = Date.now): FailedTokens {
  const failures = new Map<string, { count: number; until: number }>();
  const current = (address: string) => {
    const known = failures.get(address);
    return known && known.until > now() ? known : undefined;
  };
  return {
    waitSeconds(address) {
      const known = current(address);
      return known && known.count >= MAX_FAILURES ? Math.ceil((known.until - now()) / 1000) : 0;
    },
    count(address) {
      const known = current(address) ?? { count: 0, until: now() + WITHIN_MS };
      known.count += 1;
      failures.delete(address);
      failures.set(address, known);
      const [oldest] = failures.keys();
      if (failures.size > MAX_ADDRESSES && oldest !== undefined) failures.delete(oldest);
    },
  };
}
