import type { NestedList } from './TablePlan.ts';

/** Counts rows in which a nested list goes on beyond its page, for each list of which the operation asks that. */
export function countCuts(nested: readonly NestedList[]): { rows: Map<string, number>; count(list: unknown[]): void } {
  const rows = new Map<string, number>();
  const watched = nested.filter(({ hasNextPageAt, totalCountAt }) => hasNextPageAt || totalCountAt);
  return {
    rows,
    count(list) {
      for (const nestedList of watched) {
        const isCut = (row: unknown) => isCutAt(row, nestedList);
        const more = list.reduce<number>((sum, row) => sum + (isCut(row) ? 1 : 0), 0);
        if (more > 0) rows.set(nestedList.name, (rows.get(nestedList.name) ?? 0) + more);
      }
    },
  };
}

function isCutAt(row: unknown, { path, hasNextPageAt, totalCountAt }: NestedList): boolean {
  const depth = path.length - 1;
  return anyAt(row, path.slice(0, depth), (connection) => {
    if (hasNextPageAt) return anyAt(connection, hasNextPageAt.slice(depth), (value) => value === true);
    const page = fieldOf(connection, path[depth] ?? '');
    const length = Array.isArray(page) ? page.length : 0;
    return anyAt(connection, totalCountAt?.slice(depth) ?? [], (total) => typeof total === 'number' && total > length);
  });
}

/** Whether the test holds of any value at the path, through whatever lists stand on the way. */
function anyAt(value: unknown, path: readonly string[], test: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) return value.some((element) => anyAt(element, path, test));
  const [name, ...rest] = path;
  if (name === undefined) return test(value);
  return value != null && anyAt(fieldOf(value, name), rest, test);
}

function fieldOf(object: unknown, name: string): unknown {
  return (object as Record<string, unknown> | null | undefined)?.[name];
}
