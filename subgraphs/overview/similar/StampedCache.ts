export interface StampedCacheOptions<Value> {
  /** What changes whenever the value of a key would. Asked at each `get`, so it must be cheap. */
  stampOf: (key: string) => Promise<string>;
  compute: (key: string) => Promise<SizedValue<Value>>;
  /** Sizes that are kept together. The value that came last is kept even if it is larger alone. */
  maxSize: number;
}

export interface SizedValue<Value> {
  value: Value;
  size: number;
}

/**
 * Values that are dear to compute, kept until their stamp changes; those asked for longest ago are forgotten first.
 * A key is computed once at a time, for all who ask meanwhile. A value is never of a state older than the question.
 */
export class StampedCache<Value> {
  readonly #options: StampedCacheOptions<Value>;
  /** The one asked for longest ago first. */
  readonly #entries = new Map<string, Entry<Value>>();
  /** Counts questions and computations, to tell which came first. */
  #clock = 0;

  constructor(options: StampedCacheOptions<Value>) {
    this.#options = options;
  }

  /** Rejects as `stampOf` and `compute` do; nothing is kept then. */
  async get(key: string): Promise<Value> {
    this.#clock += 1;
    const askedAt = this.#clock;
    for (;;) {
      const stamp = await this.#options.stampOf(key);
      const known = this.#entries.get(key);
      if (known && (known.stamp === stamp || known.startedAt > askedAt)) return this.#use(key, known);
      if (known === undefined || known.size !== undefined) return this.#use(key, this.#start(key, stamp));
      // What is being computed may be of before the question: wait, and look again.
      await known.value.catch(() => undefined);
    }
  }

  #start(key: string, stamp: string): Entry<Value> {
    this.#clock += 1;
    const computed = this.#options.compute(key);
    const entry: Entry<Value> = {
      ...{ stamp, startedAt: this.#clock, size: undefined },
      value: computed.then(
        ({ value, size }) => {
          entry.size = size;
          this.#forgetOldest();
          return value;
        },
        (error: unknown) => {
          this.#entries.delete(key);
          throw error;
        },
      ),
    };
    return entry;
  }

  #use(key: string, entry: Entry<Value>): Promise<Value> {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  #forgetOldest(): void {
    let kept = 0;
    let total = 0;
    for (const [key, { size }] of [...this.#entries].reverse()) {
      if (size === undefined) continue;
      total += size;
      if (total > this.#options.maxSize && kept > 0) this.#entries.delete(key);
      else kept += 1;
    }
  }
}

interface Entry<Value> {
  stamp: string;
  startedAt: number;
  /** Undefined while it is computed. */
  size: number | undefined;
  value: Promise<Value>;
}
