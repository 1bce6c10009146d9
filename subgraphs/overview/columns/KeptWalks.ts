import type { RowWalk } from './RowWalk.ts';

/** So many lists may be gone through side by side. */
const MAX_KEPT = 4;

/** Where lists were gone through up to, for who asks for what follows there. */
export class KeptWalks {
  readonly #walks = new Map<string, RowWalk>();

  /** The one that was kept longest goes when there are too many. */
  keep(key: string, walk: RowWalk): void {
    if (this.#walks.size >= MAX_KEPT) this.#walks.delete(this.#walks.keys().next().value as string);
    this.#walks.set(key, walk);
  }

  /** A walk goes on once. */
  take(key: string): RowWalk | null {
    const walk = this.#walks.get(key) ?? null;
    this.#walks.delete(key);
    return walk;
  }

  forget(): void {
    this.#walks.clear();
  }
}
