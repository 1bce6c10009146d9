import { sql } from 'kysely';
import type { IndexTransaction } from './IndexTransaction.ts';
import { createSecondaryIndexes, dropSecondaryIndexes, lacksSecondaryIndexes } from './secondaryIndexes.ts';

/** Pages with fewer new versions are no part of a first sync. */
const MANY = 100;
/** So long after the last page with many, a first sync has ended. */
const QUIET_MS = 1_000;

/** Told of the start and the end of every transaction that takes something in. */
export interface FirstSync {
  /** Before anything is written. */
  begin(transaction: IndexTransaction): Promise<void>;
  /** After all was written. */
  end(transaction: IndexTransaction): Promise<void>;
  /** A transaction has failed: nothing of it is there. */
  forget(): void;
}

/**
 * Takes the secondary indexes away while an empty index is filled, and makes them when that has ended: in the first
 * transaction that brings little, a second after the last that brought much. A store that finds them missing, because its
 * process was killed meanwhile, goes on like that.
 *
 * @param nowMs a clock that is never set back
 */
export function createFirstSync(nowMs: () => number = () => performance.now()): FirstSync {
  let isUnderWay: boolean | undefined;
  let lastMuchMs = nowMs();

  return {
    async begin(transaction) {
      if (isUnderWay !== undefined) return;
      const isEmpty = await hasNoMatters(transaction);
      if (isEmpty) await dropSecondaryIndexes(transaction);
      isUnderWay = isEmpty || (await lacksSecondaryIndexes(transaction));
    },

    async end(transaction) {
      const isMuch = transaction.changes.written.length >= MANY;
      if (isMuch) lastMuchMs = nowMs();
      if (!isUnderWay || isMuch || nowMs() - lastMuchMs < QUIET_MS) return;
      await createSecondaryIndexes(transaction);
      isUnderWay = false;
    },

    forget() {
      isUnderWay = undefined;
    },
  };
}

async function hasNoMatters({ query }: IndexTransaction): Promise<boolean> {
  const { rows } = await sql`select 1 from matter limit 1`.execute(query);
  return rows.length === 0;
}
