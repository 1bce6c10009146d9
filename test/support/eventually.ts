/**
 * Asks again until the answer is as hoped, and returns it. Throws an Error with the last answer if it is not after
 * `limitMs`, 20 s unless told otherwise.
 */
export async function eventually<T>(
  act: () => T | Promise<T>,
  isReached: (value: T) => boolean,
  limitMs = 20_000,
): Promise<T> {
  const begun = performance.now();
  for (;;) {
    const value = await act();
    if (isReached(value)) return value;
    if (performance.now() - begun > limitMs) {
      throw new Error(`Not within ${limitMs} ms; at last: ${JSON.stringify(value)?.slice(0, 2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
