/** The same function, asked once for each key. What it answers is never undefined. */
export function memoize<K, V extends NonNullable<unknown> | null>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
