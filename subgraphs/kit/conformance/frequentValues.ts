/** Values of rows to ask by: the most frequent ones and the rarest one, so that lists are long and short. */
export function frequentValues<T extends string | number>(values: Iterable<T | null | undefined>, count = 3): T[] {
  const counts = new Map<T, number>();
  for (const value of values)
    if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
  return sorted.length <= count ? sorted : [...sorted.slice(0, count - 1), sorted.at(-1) as T];
}
