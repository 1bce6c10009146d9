import type { Database } from '../../kit/database/database.ts';
import { perRequest } from '../../kit/entities/loaders.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { NamedKind } from '../feed/FeedStore.ts';
import { onCommitted } from '../store/committedChanges.ts';
import { type NameRow, nameKey, readNames } from '../store/names.ts';

/** What lists show of an entity of the directory. */
export type Named = Pick<NameRow, 'name' | 'level'>;

export interface NamesOfNow {
  /** At once if it is known; null if the index was not told of it. */
  of(kind: NamedKind, id: string, context: SubgraphContext): Named | null | Promise<Named | null>;
}

/** Names of one kind in the whole province, some times over. */
const MAX_KEPT = 50_000;

const UNKNOWN: Named = { name: null, level: null };

/**
 * Names as they are now, kept in memory until any of them changes: a page of a list shows a thousand, and the pages of an
 * export the same ones again and again.
 */
export function createNamesOfNow(database: Database): NamesOfNow {
  const keptKinds: Map<string, Named>[] = [];
  let renamings = 0;
  onCommitted(database, ({ renamed }) => {
    if (!renamed) return;
    renamings += 1;
    for (const kept of keptKinds) kept.clear();
  });
  const namesOf = (kind: NamedKind) => {
    const kept = new Map<string, Named>();
    keptKinds.push(kept);
    const load = perRequest<string, Named | null>(async (ids) => {
      const readAt = renamings;
      const names = await readNames(
        database.query,
        ids.map((id) => ({ kind, id })),
      );
      return ids.map((id) => {
        const named = names.get(nameKey(kind, id)) ?? UNKNOWN;
        // Read before a change and come after it: not to be kept.
        if (readAt === renamings) {
          // More than there are: somebody asks for whatever comes to mind.
          if (kept.size === MAX_KEPT) kept.clear();
          kept.set(id, { name: named.name, level: named.level });
        }
        return named;
      });
    });
    return (id: string, context: SubgraphContext) => kept.get(id) ?? load(context).load(id);
  };
  const names = {
    Organization: namesOf('Organization'),
    Official: namesOf('Official'),
    Division: namesOf('Division'),
    Channel: namesOf('Channel'),
  } satisfies Record<NamedKind, unknown>;
  return { of: (kind, id, context) => names[kind](id, context) };
}
