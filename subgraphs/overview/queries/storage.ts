import { type SqlBool, sql } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';
import type { Condition } from '../../kit/filters/conditions.ts';
import { checkedTerms, containsTerm } from '../../kit/filters/containsTerms.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import type { MatterStorage } from '../../kit/filters/matterStorage.ts';
import { isExact, matchExpressionOfAll } from '../search/matchExpression.ts';
import { isState } from './lateness.ts';

const column = matterColumn;

/** What the index keeps of matters as they were: parts by version, counts instead of tables, no words to search by. */
export const PAST_STORAGE: MatterStorage = {
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

/** The same of matters as they are now: their words are in an index. */
export function currentStorage(dialect: DatabaseDialect): MatterStorage {
  return { ...PAST_STORAGE, containsText: (query) => foundByWords(checkedTerms(query), dialect) };
}

/** The rows that the index of words has for all terms; a longer term is looked up in the text besides. */
function foundByWords(terms: readonly string[], dialect: DatabaseDialect): Condition[] {
  if (terms.length === 0) return [];
  const match = matchExpressionOfAll(terms, dialect);
  const found =
    dialect === 'sqlite'
      ? sql`select rowid from search where search match ${match}`
      : sql`select version from search where tokens @@ cast(${match} as tsquery)`;
  const verified = terms.filter((term) => !isExact(term)).map((term) => containsTerm(column('searchText'), term));
  return [sql<SqlBool>`m.version in (${found})`, ...verified];
}
