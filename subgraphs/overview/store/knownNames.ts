import type { Kysely } from 'kysely';
import type { NameKey } from '../feed/FeedStore.ts';
import { type NameRow, type Names, nameKey, readNames } from './names.ts';

/**
 * The names that a store has read or written, kept as long as it lives: pages name the same bodies and officials again
 * and again. The store alone writes names.
 */
export class KnownNames {
  #rows = new Map<string, NameRow>();

  /** All that are known so far. */
  get rows(): Names {
    return this.#rows;
  }

  /** Makes those of the keys known that the index has been told of. */
  async read(query: Kysely<unknown>, keys: readonly NameKey[]): Promise<void> {
    const unknown = keys.filter(({ kind, id }) => !this.#rows.has(nameKey(kind, id)));
    if (unknown.length === 0) return;
    for (const [key, row] of await readNames(query, unknown)) this.#rows.set(key, row);
  }

  /** A name that was written. */
  set(row: NameRow): void {
    this.#rows.set(nameKey(row.kind, row.id), row);
  }

  /** What was written is not there: its transaction has failed. */
  forget(): void {
    this.#rows = new Map();
  }
}
