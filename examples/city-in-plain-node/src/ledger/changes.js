import { readCursor, writeCursor } from '../cursor.js';
import { checkFirst, refuse, refuseCursor } from '../refuse.js';
import { sql } from './sql.js';

const MAX_CHANGES = 5000;
const CURSOR = 'c1';

/**
 * Changes of the ledger in the order in which it took them in, deletions too. A cursor names the database that it is
 * of: one of a database that was made anew since is refused, so that whoever follows reads from the start.
 */
export function readChanges(database, { after, first }) {
  checkFirst(first, MAX_CHANGES);
  const { value: epoch } = database.row(sql`select value from fact where name = 'epoch'`);
  const start = after === null || after === undefined ? 0 : readSequence(after, epoch);
  const rows = database.rows(sql`
    select * from change where sequence > ${start} order by sequence limit ${first + 1}`);
  const shown = rows.slice(0, first);
  return {
    changes: shown.map(({ project, deleted, at }) => ({ id: project, deleted: deleted === 1, at })),
    endCursor: writeCursor(CURSOR, [epoch, shown.at(-1)?.sequence ?? start]),
    hasMore: rows.length > first,
  };
}

function readSequence(after, epoch) {
  const position = readCursor(CURSOR, after);
  if (!Array.isArray(position) || !Number.isSafeInteger(position[1]) || position[1] < 0) throw refuseCursor(after);
  if (position[0] === epoch) return position[1];
  throw refuse('INVALID_CURSOR', 'This ledger was filled anew: read its changes from the start.');
}
