import { type GraphQLSchema, getNamedType } from 'graphql';
import { fieldsOf } from '../../tables/operation/fieldsOf.ts';
import type { TablePlan } from '../../tables/plan/TablePlan.ts';
import { type AskedDocument, fieldAt, withFields } from './operationFields.ts';
import { rewriteOperation } from './rewriteOperation.ts';

/** Response names of what is asked beside the query's own fields; they are taken out of an answer that is shown. */
export const ADDED = {
  totalCount: 'guatu_totalCount',
  groupCount: 'guatu_groupCount',
  coverage: 'guatu_coverage',
  pageInfo: 'guatu_pageInfo',
} as const;

/** The query, asked also for the length and the coverage of each list, as far as the schema has them. */
export function watchLists(schema: GraphQLSchema, asked: AskedDocument, plans: readonly TablePlan[]): AskedDocument {
  const holders = new Map(plans.map(({ rowsAt }) => [rowsAt.slice(0, -1).join('.'), rowsAt.slice(0, -1)]));
  // A list that is a root field has no object that could tell of it.
  holders.delete('');
  let watched = asked;
  for (const at of holders.values()) {
    const known = fieldsOf(getNamedType(fieldAt(schema, asked, at).type));
    const added = [
      ...('totalCount' in known ? [`${ADDED.totalCount}: totalCount`] : []),
      ...('groupCount' in known ? [`${ADDED.groupCount}: groupCount`] : []),
      ...('coverage' in known ? [`${ADDED.coverage}: ${COVERAGE}`] : []),
    ];
    const change = (field: Parameters<typeof withFields>[0]) => withFields(field, added);
    watched = rewriteOperation(watched.document, watched.operation, { at, change, keepOthers: true });
  }
  return watched;
}

const COVERAGE = 'coverage { complete asOf missing { name reason since staleAsOf } }';
