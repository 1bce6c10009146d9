/** A map that holds at most so many entries and forgets the one that was used longest ago. */
export class LruMap<V> {
  readonly #entries = new Map<string, V>();
  readonly #maxEntries: number;

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The entry, made by `create` if it is not there. What `create` throws is thrown on, and nothing is kept. */
  getOrCreate(key: string, create: () => V): V {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, found);
      return found;
    }
    const created = create();
    this.#entries.set(key, created);
    if (this.#entries.size > this.#maxEntries) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
    return created;
  }
  /** The entry, if it is there: it counts as used. */
  get(key: string): V | undefined {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, found);
    }
    return found;
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** The one used last at the end. */
  values(): IterableIterator<V> {
    return this.#entries.values();
  }
}
