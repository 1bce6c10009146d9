/**
 * Turns a function of many keys into one of a single key: what is asked for in one turn is loaded together, so that a
 * list of fifty costs one statement. Each key is loaded once. `load(keys)` gives a Map of what it found; `absent()` is
 * for keys that are not in it.
 */
export function batch(load, absent = () => null) {
  const known = new Map();
  let waiting = null;

  function enqueue(key) {
    if (!waiting) {
      const together = new Map();
      waiting = together;
      // Not before every promise that is settled by now has had its say: their fields ask, too.
      Promise.resolve().then(() =>
        process.nextTick(() => {
          waiting = null;
          settle(together);
        }),
      );
    }
    const place = Promise.withResolvers();
    waiting.set(key, place);
    return place.promise;
  }

  function settle(together) {
    try {
      const found = load([...together.keys()]);
      for (const [key, { resolve }] of together) resolve(found.get(key) ?? absent());
    } catch (error) {
      for (const { reject } of together.values()) reject(error);
    }
  }

  return (key) => {
    if (!known.has(key)) known.set(key, enqueue(key));
    return known.get(key);
  };
}
