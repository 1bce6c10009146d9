import { setImmediate } from 'node:timers/promises';

/** Pages kept at once: so many may page through long lists side by side. */
const MAX_KEPT = 4;

/** Whoever pages through a list asks for the next page sooner, in milliseconds. */
const MAX_AGE_MS = 5_000;

interface KeptPage<Page> {
  page: Promise<Page | undefined>;
  preparedAt: number;
}

/** How the pages of a list are read. */
export interface PageReader<Page, Position> {
  /** Tells the page after a position from that of any other list or request that would read another. */
  keyOf(after: Position): string;
  read(after: Position): Promise<Page>;
  /** Where the list goes on after a page, null if it does not. */
  next(page: Page): Position | null;
}

/**
 * Pages that were read before they were asked for: who pages through a long list takes a while with each page, in which
 * nothing else may be to do. A page is given once, and only as long as nothing has changed since it was read.
 */
export class ReadAhead<Page, Position> {
  readonly #pages = new Map<string, KeptPage<Page>>();

  /** The page after a position; the one after it will have been read when it is asked for. */
  async read(after: Position, { keyOf, read, next }: PageReader<Page, Position>): Promise<Page> {
    const page = (await this.take(keyOf(after))) ?? (await read(after));
    const end = next(page);
    if (end !== null) this.prepare(keyOf(end), () => read(end));
    return page;
  }

  /** Reads a page once what is to be answered now was answered. One that cannot be read is left for whoever asks for it. */
  prepare(key: string, read: () => Promise<Page>): void {
    const now = performance.now();
    for (const [other, { preparedAt }] of this.#pages) if (now - preparedAt > MAX_AGE_MS) this.#pages.delete(other);
    // One more would be read in vain: it, or another that it takes the place of.
    if (this.#pages.size >= MAX_KEPT) return;
    const page: Promise<Page | undefined> = setImmediate()
      // Whoever asked for it already is waiting for it.
      .then(read)
      .catch(() => undefined);
    this.#pages.set(key, { page, preparedAt: now });
  }

  /** The page of a key, undefined if it was not prepared, or cannot be read. */
  async take(key: string): Promise<Page | undefined> {
    const kept = this.#pages.get(key);
    this.#pages.delete(key);
    return kept?.page;
  }

  /** Something has changed. */
  forget(): void {
    this.#pages.clear();
  }
}
