import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A state of a matter in the index; `validTo` null: it is the state of now. */
export interface HeldVersion {
  id: string;
  contentHash: string;
  validFrom: string;
  validTo: string | null;
}

/** Every state that the index of a demo holds of the matters of one source, or of all, oldest first. Waits while it is recovered. */
export function readVersions(dataDirectory: string, source = ''): HeldVersion[] {
  const database = new DatabaseSync(join(dataDirectory, 'overview.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    const columns = 'id, "contentHash", "validFrom"';
    return database
      .prepare(
        `select ${columns}, "validTo", version from "pastMatter" where ? in ('', source)
         union all select ${columns}, null, version from matter where ? in ('', source)
         order by id, "validFrom", version`,
      )
      .all(source, source) as unknown as HeldVersion[];
  } finally {
    database.close();
  }
}

/**
 * What is wrong with a history: two states of a matter at one instant, or a state that does not differ from the one that
 * it took the place of.
 */
export function faultsIn(versions: readonly HeldVersion[]): string[] {
  const faults: string[] = [];
  for (const [id, states] of Map.groupBy(versions, (version) => version.id)) {
    for (const [i, { contentHash, validFrom }] of states.entries()) {
      const before = states[i - 1];
      if (!before) continue;
      const isNext = before.validTo === validFrom;
      if (before.validTo === null || before.validTo > validFrom) faults.push(`${id}: two states at ${validFrom}`);
      if (isNext && before.contentHash === contentHash) faults.push(`${id}: the same state again at ${validFrom}`);
    }
  }
  return faults;
}
