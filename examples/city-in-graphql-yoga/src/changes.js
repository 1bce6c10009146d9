/** The feed `matterChanges`. */
import { decodeCursor, encodeCursor } from './cursors.js';
import { refusal } from './errors.js';
import { invalidCursor } from './paging.js';

const MAX_CHANGES = 5000;
const PREFIX = 'c1.';

/**
 * Projects in the order of their last change. The ledger is one file that is replaced as a whole: a cursor of an
 * earlier edition is refused, and whoever follows reads from the start. So deletions need no entries.
 */
export function changesAfter({ changes, edition }, { after, first }) {
  if (first < 1 || first > MAX_CHANGES) {
    throw refusal('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_CHANGES}, got ${first}.`);
  }
  const start = after === null || after === undefined ? 0 : positionIn(after, edition, changes.length);
  const page = changes.slice(start, start + first);
  return {
    changes: page.map(({ id, updatedAt }) => ({ id, deleted: false, at: updatedAt })),
    endCursor: encodeCursor(PREFIX, [edition, start + page.length]),
    hasMore: start + page.length < changes.length,
  };
}

function positionIn(after, edition, length) {
  const parts = decodeCursor(PREFIX, after);
  if (!Array.isArray(parts) || !Number.isInteger(parts[1]) || parts[1] < 0 || parts[1] > length)
    throw invalidCursor(after);
  if (parts[0] === edition) return parts[1];
  throw refusal('INVALID_CURSOR', 'The ledger was read in anew since: read its changes from the start.');
}
