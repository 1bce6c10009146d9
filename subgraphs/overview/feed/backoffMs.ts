import type { FollowerClock } from './FollowerClock.ts';
import type { OverviewOptions } from './OverviewOptions.ts';

/**
 * How long to wait after the n-th failure in a row: twice as long each time, from `pollMs` up to `maxBackoffMs`, of
 * which the second half is left to chance, so that many who failed together do not come back together.
 */
export function backoffMs(
  failures: number,
  { pollMs, maxBackoffMs }: Pick<OverviewOptions, 'pollMs' | 'maxBackoffMs'>,
  { random }: Pick<FollowerClock, 'random'>,
): number {
  const longest = Math.min(maxBackoffMs, pollMs * 2 ** (failures - 1));
  return longest * (0.5 + random() / 2);
}
