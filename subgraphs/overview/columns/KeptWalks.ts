import type { Block } from './Block.ts';
import type { RowWalk } from './RowWalk.ts';

/** So many lists may be gone through side by side. */
const MAX_KEPT = 4;

/**
 * Where lists were gone through up to, for who asks for what follows there. A walk goes on once, over the blocks that it
 * went through: those of other rows are another array, and walks are let go with theirs.
 */
export class KeptWalks {
  readonly #walks = new WeakMap<readonly Block[], Map<string, RowWalk>>();

  /** The one that was kept longest goes when there are too many. */
  keep(key: string, walk: RowWalk): void {
    const walks = this.#walks.get(walk.blocks) ?? new Map<string, RowWalk>();
    this.#walks.set(walk.blocks, walks);
    walks.delete(key);
    if (walks.size === MAX_KEPT) walks.delete(walks.keys().next().value as string);
    walks.set(key, walk);
  }

  take(key: string, blocks: readonly Block[]): RowWalk | null {
    const walks = this.#walks.get(blocks);
    const walk = walks?.get(key) ?? null;
    walks?.delete(key);
    return walk;
  }
}
