/** Where two lists of ids part, told in a line each; null if they do not. */
export function comparedIds(
  expected: readonly string[],
  came: readonly string[],
): { expected: string; came: string } | null {
  const at = expected.findIndex((id, i) => came[i] !== id);
  if (at < 0 && came.length <= expected.length) return null;
  const place = at < 0 ? expected.length : at;
  return { expected: describe(expected, place), came: describe(came, place) };
}

/** As `comparedIds`, of lists whose order does not matter. */
export function comparedSets(
  expected: Iterable<string>,
  came: Iterable<string>,
): { expected: string; came: string } | null {
  const wanted = new Set(expected);
  const found = new Set(came);
  const lacking = [...wanted].filter((id) => !found.has(id));
  const extra = [...found].filter((id) => !wanted.has(id));
  if (lacking.length === 0 && extra.length === 0) return null;
  const some = (ids: string[]) => `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? `, … (${ids.length})` : ''}`;
  const parts = [
    ...(lacking.length > 0 ? [`without ${some(lacking)}`] : []),
    ...(extra.length > 0 ? [`with ${some(extra)}`] : []),
  ];
  return { expected: `${wanted.size} rows`, came: `${found.size} rows, ${parts.join(' and ')}` };
}

function describe(ids: readonly string[], at: number): string {
  const what = at < ids.length ? `${ids[at]} at place ${at + 1}` : `nothing at place ${at + 1}`;
  return `${what} of ${ids.length} rows`;
}
