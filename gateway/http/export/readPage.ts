import type { TablePlan } from '../../../tables/plan/TablePlan.ts';
import type { NarrowedOperation } from './narrowOperation.ts';

/** Where an answer says what an export needs to know of it: response names from `data` on. */
export interface PagePlaces {
  rowsAt: readonly string[];
  holderAt: readonly string[];
  asked: NarrowedOperation['asked'];
}

/** What a page says of itself. */
export interface PageStatement {
  /** Rows of the list, before lists within them are made rows; null if there is no list. */
  rowCount: number | null;
  /** The cursor after which the next page begins; null after the last. */
  nextAfter: string | null;
  /** Null: it was not asked, or the system did not say. */
  totalCount: number | null;
  /** Null: nobody says who answers for the list. */
  coverage: PageCoverage | null;
}

export interface PageCoverage {
  complete: boolean;
  asOf: string;
  missing: readonly { system: string; shard: string; name: string; reason: string }[];
}

export function placesOf({ rowsAt, connectionAt }: TablePlan, { asked }: NarrowedOperation): PagePlaces {
  return { rowsAt, holderAt: connectionAt ?? rowsAt.slice(0, -1), asked };
}

export function readPage(data: unknown, { rowsAt, holderAt, asked }: PagePlaces): PageStatement {
  const list = valueAt(data, rowsAt);
  const holder = valueAt(data, holderAt) as Record<string, unknown> | null | undefined;
  const said = <T>(name: string | null) => ((name === null ? null : holder?.[name]) ?? null) as T | null;
  const pageInfo = said<{ hasNextPage: boolean; endCursor: string | null }>(asked.pageInfo);
  return {
    rowCount: Array.isArray(list) ? list.length : null,
    nextAfter: pageInfo?.hasNextPage ? pageInfo.endCursor : null,
    totalCount: said<number>(asked.totalCount),
    coverage: said<PageCoverage>(asked.coverage),
  };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data);
}
