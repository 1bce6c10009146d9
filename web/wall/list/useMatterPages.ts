import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';
import {
  type MatterOrder,
  WallMatterStates,
  type WallMatterStatesQuery,
  WallMatters,
  type WallMattersQuery,
} from '../../generated/documents.ts';
import { askForData, type UsableAnswer } from '../../shared/useGraph.ts';
import { toGraphFilter } from '../filters/toGraphFilter.ts';
import type { WallFilters } from '../filters/WallFilters.ts';

export type MattersAnswer = UsableAnswer<WallMattersQuery | WallMatterStatesQuery>;

/** The list that filters leave, page after page: as it is, or as it stood on a day in the past. */
export function useMatterPages(
  filters: WallFilters,
  orderBy: MatterOrder | null,
): UseInfiniteQueryResult<InfiniteData<MattersAnswer>> {
  const filter = toGraphFilter(filters);
  const { on } = filters;
  return useInfiniteQuery({
    queryKey: ['matters', filter, on, orderBy],
    queryFn: ({ pageParam: after, signal }): Promise<MattersAnswer> =>
      on === null
        ? askForData(WallMatters, { filter, orderBy, after }, signal)
        : askForData(WallMatterStates, { asOf: on, filter, orderBy, after }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }) => (data.rows?.pageInfo.hasNextPage ? data.rows.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    // Pages belong together: cursors of one list are asked for one after another, by the reader alone.
    refetchOnWindowFocus: false,
  });
}
