import type { FieldPolicy } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';

type Pages = ReturnType<typeof relayStylePagination>;
type Kept = Exclude<Parameters<Exclude<Pages['merge'], boolean | undefined>>[0], undefined>;

/**
 * Pages of a list are one list in the cache, for each filter and order; `totalCount` and `coverage` are the last page's.
 * A list that failed is null, with its error: without this it would be kept as a list without rows.
 */
export function growingList(): FieldPolicy<Kept | null> {
  const { merge, ...pages } = relayStylePagination(['filter', 'orderBy']);
  if (typeof merge !== 'function') throw new Error('Expected a policy that merges by a function.');
  return {
    ...pages,
    merge(existing, incoming, options) {
      if (!incoming && !options.args?.after) return null;
      return merge(existing ?? undefined, incoming, options) as Kept;
    },
  } as FieldPolicy<Kept | null>;
}
