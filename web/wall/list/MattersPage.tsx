import { Link } from 'wouter';
import { isLowerBound } from '../../shared/coverage/describeCoverage.ts';
import { readCoverage } from '../../shared/coverage/readCoverage.ts';
import { useWords } from '../../shared/preferences.ts';
import { HistoryNotice } from '../board/HistoryNotice.tsx';
import { Conditions } from '../filters/Conditions.tsx';
import { MATTER_ORDERS } from '../filters/choices.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useFilterNames } from '../filters/useFilterNames.ts';
import { useSources } from '../filters/useSources.ts';
import { addressOf, filtersOfChart, printFilters } from '../filters/WallFilters.ts';
import { formatCount } from '../format.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { PageFrame } from '../parts/PageFrame.tsx';
import { useAddress } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import { MatterDownloads } from './MatterDownloads.tsx';
import styles from './MattersPage.module.css';
import { type MatterListRow, MatterTable } from './MatterTable.tsx';
import { useMatterPages } from './useMatterPages.ts';

/** The list of matters behind a figure. */
export function MattersPage() {
  const words = useWords({ zh, en });
  const address = useAddress();
  const { filters } = address;
  const orderBy = address.sort;
  const list = useMatterPages(filters, orderBy);
  const sources = useSources();
  const names = useFilterNames(filters, sources);
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(({ data }): MatterListRow[] => data.rows?.nodes ?? []);
  const totalCount = pages[0]?.data.rows?.totalCount ?? null;
  const today = pages[0]?.guatu?.today ?? null;
  const coverage = pages.length > 0 ? readCoverage(pages.map(({ data }) => data)) : undefined;
  return (
    <PageFrame
      current="matters"
      title={words.listTitle}
      today={today}
      coverage={list.error && !list.data ? null : coverage}
      actions={
        <button type="button" disabled={list.isFetching} onClick={() => void list.refetch()}>
          {words.refresh}
        </button>
      }
      notice={
        <>
          {list.error && <FailureNotice error={list.error} onRetry={() => void retry(list)} />}
          {filters.on && <HistoryNotice day={filters.on} onLeave={() => address.narrow({ on: null })} />}
        </>
      }
    >
      <div className={styles.head}>
        <h1>{words.listTitle}</h1>
        <Link href={addressOf('/', printFilters(filtersOfChart(filters)))}>{words.backToChart}</Link>
      </div>
      <FilterBar address={address} names={names} sources={sources} today={today} />
      <Conditions address={address} names={names} />
      <div className={styles.tools}>
        <p role="status" className={styles.count}>
          {totalCount !== null && counted(totalCount, !isLowerBound(coverage ?? null))}
          {totalCount === null && (list.isPending ? words.loading : words.failed)}
          {rows.length > 0 && <span>{words.listShown(formatCount(rows.length))}</span>}
        </p>
        <select
          aria-label={words.orderBy}
          value={orderBy ?? ''}
          onChange={(event) => address.show({ sort: event.target.value || null })}
        >
          <option value="">{filters.text ? words.matterOrder.RELEVANCE : words.matterOrder.DEADLINE_ASC}</option>
          {MATTER_ORDERS.filter((order) => filters.text !== '' || order !== 'DEADLINE_ASC').map((order) => (
            <option key={order} value={order}>
              {words.matterOrder[order]}
            </option>
          ))}
        </select>
        <MatterDownloads filters={filters} orderBy={orderBy} />
      </div>
      {totalCount === 0 && (
        <p className={styles.empty}>{isLowerBound(coverage ?? null) ? words.nothingKnown : words.nothingCounted}</p>
      )}
      {(rows.length > 0 || list.isPending) && (
        <MatterTable rows={rows} waiting={list.isPending || list.isPlaceholderData} />
      )}
      <p className={styles.more}>
        {list.hasNextPage && (
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? words.loading : words.loadMore}
          </button>
        )}
        {!list.hasNextPage && rows.length > 0 && <span>{words.allLoaded}</span>}
      </p>
    </PageFrame>
  );

  function counted(total: number, whole: boolean): string {
    return whole ? words.listCount(formatCount(total)) : `${words.atLeast} ${words.count(formatCount(total))}`;
  }
}

/** The page that failed, or the list from its start. */
function retry(list: ReturnType<typeof useMatterPages>): Promise<unknown> {
  return list.isFetchNextPageError ? list.fetchNextPage() : list.refetch();
}
