import { type SqlBool, sql } from 'kysely';
import { checkedTerms, containsTerm } from '../../kit/filters/containsTerms.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import type { MatterStorage } from '../../kit/filters/matterStorage.ts';
import { isState } from './lateness.ts';

const column = matterColumn;

/** What the index's tables hold of a matter, of now or past: parts by version, counts instead of tables. */
export const INDEX_STORAGE: MatterStorage = {
  isPartOf: (alias) => sql<SqlBool>`${sql.ref(`${alias}.version`)} = m.version`,
  containsText: (query) => checkedTerms(query).map((term) => containsTerm(column('searchText'), term)),
  isOpen: () => sql<SqlBool>`m.open = true`,
  isState,
  lacks(part) {
    switch (part) {
      case 'MEASURE':
        return sql<SqlBool>`m."measureCount" = 0`;
      case 'MEASURE_BODY':
        return sql<SqlBool>`m."bodilessCount" > 0`;
      case 'EVIDENCE':
        return sql<SqlBool>`m."evidenceCount" = 0`;
      default:
        return part satisfies never;
    }
  },
};
