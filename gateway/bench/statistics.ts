/** The value in the middle; of an even number of values, the mean of the two. Throws a RangeError if there are none. */
export function median(values: readonly number[]): number {
  const sorted = sortedOf(values);
  const upper = sorted[sorted.length >> 1] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] as number)) / 2;
}

/**
 * The least value that at least `share` of all values do not exceed, so always one that was measured:
 * `percentile([1, 2, 3, 4], 0.5)` is 2. Throws a RangeError without values, or for a share outside of 0 to 1.
 */
export function percentile(values: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Expected a share from 0 to 1, got ${share}.`);
  const sorted = sortedOf(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

function sortedOf(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('Expected values, got none.');
  return values.toSorted((a, b) => a - b);
}
