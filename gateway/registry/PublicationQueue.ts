import { RegistryError } from './RegistryError.ts';

/** Publications wait for one another: what one is checked against must not change under it. */
export class PublicationQueue {
  readonly #maxWaiting: number;
  readonly #maxOfOne: number;
  readonly #waitingOf = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isStopping = false;

  constructor(maxWaiting = 32, maxOfOne = 8) {
    this.#maxWaiting = maxWaiting;
    this.#maxOfOne = maxOfOne;
  }

  /** One owner alone must not keep the others out. @throws RegistryError BUSY, STOPPING */
  async run<Result>(owner: string, task: () => Promise<Result>): Promise<Result> {
    const waiting = this.#waitingOf.get(owner) ?? 0;
    if (this.#waiting >= this.#maxWaiting || waiting >= this.#maxOfOne) throw new RegistryError('BUSY');
    this.#waitingOf.set(owner, waiting + 1);
    try {
      return await this.runAlways(task);
    } finally {
      const left = (this.#waitingOf.get(owner) ?? 1) - 1;
      if (left > 0) this.#waitingOf.set(owner, left);
      else this.#waitingOf.delete(owner);
    }
  }

  /** However many wait. @throws RegistryError STOPPING */
  runAlways<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#isStopping) return Promise.reject(new RegistryError('STOPPING'));
    this.#waiting += 1;
    const done = this.#last.then(() => {
      if (this.#isStopping) throw new RegistryError('STOPPING');
      return task();
    });
    this.#last = done.catch(() => {}).finally(() => (this.#waiting -= 1));
    return done;
  }

  /** Resolves when what has begun is done; what waits is not begun. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#last;
  }
}
