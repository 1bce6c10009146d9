import { type ConnectionParts, connectionsAside, findLongestList } from './findLongestList.ts';

export interface Cut {
  /** Response names and indexes down to the list: `rows.nodes`. */
  at: string;
  kept: number;
  of: number;
  /** How to get the rest. */
  goOn: string;
}

/**
 * Shortens the lists of an answer, in place, until it has at most `maxBytes` as JSON: the largest first, whole rows only,
 * and never to none. Of a connection that is cut, `hasNextPage` and `endCursor` are put right, or paging on would skip
 * what was cut. Null: it cannot be made so short.
 */
export function cutAnswer(data: Record<string, unknown>, maxBytes: number): Cut[] | null {
  const cuts = new Map<string, Cut>();
  // An answer of many lists is measured once, and then what was cut of it.
  const known = new Map<unknown[], number>();
  const sizeOf = (rows: unknown[]) => {
    const size = known.get(rows) ?? bytesOf(rows);
    known.set(rows, size);
    return size;
  };
  let bytes = bytesOf(data);
  while (bytes > maxBytes) {
    const list = findLongestList(data, sizeOf);
    if (!list) return null;
    const connection = connectionsAside(list.parent, list.rows);
    const lists = [list.rows, ...connection.siblings];
    const measure = () => lists.reduce((sum, rows) => sum + sizeOf(rows), bytesOf(connection.pageInfo));
    const before = measure();
    const of = cuts.get(list.at)?.of ?? list.rows.length;
    const kept = rowsWithin(list.rows, list.bytes - (bytes - maxBytes));
    cuts.set(list.at, { at: list.at, kept, of, goOn: shorten(lists, connection, kept) });
    for (const rows of lists) known.delete(rows);
    bytes -= before - measure();
  }
  return [...cuts.values()];
}

function rowsWithin(rows: readonly unknown[], maxBytes: number): number {
  let bytes = 2;
  let kept = 0;
  for (const row of rows) {
    bytes += bytesOf(row) + 1;
    if (bytes > maxBytes) break;
    kept += 1;
  }
  return Math.max(1, Math.min(kept, rows.length - 1));
}

/** Returns how to go on. */
function shorten(lists: readonly unknown[][], { pageInfo, cursorOf }: ConnectionParts, kept: number): string {
  for (const list of lists) list.splice(kept);
  if (!pageInfo) return 'Ask with a smaller first, a narrower filter or fewer fields.';
  const endCursor = cursorOf(kept - 1);
  if ('hasNextPage' in pageInfo) pageInfo.hasNextPage = true;
  if ('endCursor' in pageInfo) pageInfo.endCursor = endCursor;
  return endCursor !== null && 'endCursor' in pageInfo
    ? 'Ask for the next page with after: pageInfo.endCursor as it stands here.'
    : `Ask again with first: ${kept}, then page on with after: pageInfo.endCursor of that answer.`;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}
