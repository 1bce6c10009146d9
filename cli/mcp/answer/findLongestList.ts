/** A list of an answer, and the object that it stands in; null in a list of lists. */
export interface FoundList {
  at: string;
  rows: unknown[];
  parent: Record<string, unknown> | null;
  bytes: number;
}

/** The list of two rows or more that takes the most bytes; of lists within such a list, the outer. Undefined: none. */
export function findLongestList(data: unknown, bytesOf: (rows: unknown[]) => number): FoundList | undefined {
  let longest: FoundList | undefined;
  const look = (value: unknown, at: string, parent: FoundList['parent']) => {
    if (Array.isArray(value)) {
      if (value.length < 2) {
        value.forEach((item, i) => {
          look(item, `${at}.${i}`, null);
        });
        return;
      }
      const bytes = bytesOf(value);
      if (!longest || bytes > longest.bytes) longest = { at, rows: value, parent, bytes };
    } else if (typeof value === 'object' && value !== null) {
      const object = value as Record<string, unknown>;
      for (const [name, inner] of Object.entries(object)) look(inner, at === '' ? name : `${at}.${name}`, object);
    }
  };
  look(data, '', null);
  return longest;
}

export interface ConnectionParts {
  /** Lists that tell the same rows, as `edges` beside `nodes`. */
  siblings: unknown[][];
  pageInfo: Record<string, unknown> | undefined;
  /** Null where cursors were not asked for. */
  cursorOf(row: number): string | null;
}

/** What stands beside a list, if it is a page of a connection. By shape, as a query may call everything by other names. */
export function connectionsAside(parent: FoundList['parent'], rows: unknown[]): ConnectionParts {
  const values = Object.values(parent ?? {});
  const pageInfo = values.find((value) => isObject(value) && ('endCursor' in value || 'hasNextPage' in value));
  const siblings = values.filter(
    (it): it is unknown[] => Array.isArray(it) && it !== rows && it.length === rows.length,
  );
  const edges = [rows, ...siblings].find(([first]) => isObject(first) && typeof first.cursor === 'string');
  return {
    siblings: pageInfo ? siblings : [],
    pageInfo: pageInfo as Record<string, unknown> | undefined,
    cursorOf: (row) => (edges?.[row] as { cursor?: string } | undefined)?.cursor ?? null,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
