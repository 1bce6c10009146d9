import { RegistryError } from './RegistryError.ts';

/** Publications wait for one another: what one is checked against must not change under it. */
export class PublicationQueue {
  readonly #maxWaiting: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isStopping = false;

  constructor(maxWaiting = 32) {
    this.#maxWaiting = maxWaiting;
  }

  /** @throws RegistryError BUSY, STOPPING */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= this.#maxWaiting) return Promise.reject(new RegistryError('BUSY'));
    return this.runAlways(task);
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
