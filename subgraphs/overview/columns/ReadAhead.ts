import { setImmediate } from 'node:timers/promises';

/** Pages kept at once: so many may page through long lists side by side. */
const MAX_KEPT = 4;

/**
 * Pages that were read before they were asked for: who pages through a long list takes a while with each page, in which
 * nothing else may be to do. A page is given once, and only as long as nothing has changed since it was read.
 */
export class ReadAhead<Page> {
  readonly #pages = new Map<string, Promise<Page | undefined>>();

  /** Reads a page once what is to be answered now was answered. One that cannot be read is left for whoever asks for it. */
  prepare(key: string, read: () => Promise<Page>): void {
    if (this.#pages.size === MAX_KEPT) this.#pages.delete(this.#pages.keys().next().value as string);
    const page: Promise<Page | undefined> = setImmediate()
      // Whoever asked for it already is waiting for it.
      .then(read)
      .catch(() => undefined);
    this.#pages.set(key, page);
  }

  /** The page of a key, undefined if it was not prepared, or cannot be read. */
  async take(key: string): Promise<Page | undefined> {
    const page = this.#pages.get(key);
    this.#pages.delete(key);
    return page;
  }

  /** Something has changed. */
  forget(): void {
    this.#pages.clear();
  }
}
