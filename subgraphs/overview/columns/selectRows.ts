import { checkedTerms } from '../../kit/filters/containsTerms.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { type ColumnCondition, every } from './columnConditions.ts';
import type { Dictionaries } from './Dictionaries.ts';
import { filterColumns, matterColumns } from './filterColumns.ts';
import { isExactTerm, mayContain } from './textCondition.ts';

/** What rows are asked for. */
export interface RowsAsked {
  filter: OverviewFilter | null | undefined;
  /** What holds besides: how they hang on an entity. Nobody is warned of what stands in it. */
  within?: MatterFilter | undefined;
}

/** Rows that fulfil a filter, as far as columns can tell. */
export interface SelectedRows {
  /** Holds of all of them; of others only where a term is not exact. */
  condition: ColumnCondition;
  /** Terms of any text in the filter that columns cannot tell for sure. */
  unsureTerms: readonly string[];
}

/** Terms that columns cannot tell for sure, with what holds of the rows that contain each. */
export type SureTerms = ReadonlyMap<string, ColumnCondition>;

/** The rows that are asked for on the day of the context. Warns as `overviewConditions`. */
export function selectRows(
  { filter, within }: RowsAsked,
  codes: Dictionaries,
  context: Pick<SubgraphContext, 'today' | 'warn'>,
  sure: SureTerms = new Map(),
): SelectedRows {
  const unsureTerms = new Set<string>();
  const contains = (term: string): ColumnCondition => {
    const known = sure.get(term);
    if (known) return known;
    if (!isExactTerm(term)) unsureTerms.add(term);
    return mayContain(term);
  };
  const { today, warn } = context;
  const conditions = [
    ...matterColumns(within, codes, { today, warn: () => {}, contains }),
    ...filterColumns(filter, codes, { today, warn, contains }),
  ];
  return { condition: every(conditions), unsureTerms: [...unsureTerms] };
}

/** The terms that all rows of a list contain. */
export function termsOf(filter: OverviewFilter | null | undefined): string[] {
  return filter?.matter?.text ? checkedTerms(filter.matter.text) : [];
}
