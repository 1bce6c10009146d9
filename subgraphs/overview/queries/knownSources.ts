import type { Database } from '../../kit/database/database.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { FollowedSource } from '../feed/FeedStore.ts';
import type { FollowedStatus } from '../feed/sourceStatus.ts';
import { readSources, type SourceRow } from '../store/sources.ts';

/** A source as the configuration names it, as following it goes, and as far as it was read (null: never). */
export interface KnownSource {
  source: FollowedSource;
  status: FollowedStatus;
  row: SourceRow | null;
}

/** Where queries learn how fresh the index is. */
export interface KnownSources {
  /** In the order of the configuration, as of this request. */
  all(context: SubgraphContext): Promise<readonly KnownSource[]>;
  /** At once if they were read for this request already. */
  byId(id: string, context: SubgraphContext): KnownSource | undefined | Promise<KnownSource | undefined>;
  nameOf(id: string): string | null;
}

/** The sources of the configuration; read once a request, so that all parts of an answer tell the same. */
export function createKnownSources(
  database: Database,
  sources: readonly FollowedSource[],
  statusOf: (id: string) => FollowedStatus,
): KnownSources {
  const identity = {};
  const identityById = {};
  const byName = new Map(sources.map(({ id, name }) => [id, name]));

  function all(context: SubgraphContext): Promise<readonly KnownSource[]> {
    return context.once(identity, async () => {
      const rows = await readSources(database.query);
      return sources.map((source) => ({ source, status: statusOf(source.id), row: rows.get(source.id) ?? null }));
    });
  }

  return {
    all,
    byId(id, context) {
      const read = context.once<{ byId: ReadonlyMap<string, KnownSource> | null }>(identityById, () => ({
        byId: null,
      }));
      if (read.byId) return read.byId.get(id);
      return all(context).then((known) => {
        read.byId ??= new Map(known.map((it) => [it.source.id, it]));
        return read.byId.get(id);
      });
    },
    nameOf: (id) => byName.get(id) ?? null,
  };
}

/** Instant up to which the index certainly holds all changes of a source; null: it was never read to its end. */
export function heldUpTo({ status, row }: KnownSource): string | null {
  return status.caughtUpAt ?? (row?.historyFrom ? row.syncedAt : null);
}
