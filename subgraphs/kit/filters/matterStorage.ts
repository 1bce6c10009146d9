import { type SqlBool, sql } from 'kysely';
import type { LatenessState } from '../lateness/lateness.ts';
import { type Condition, every } from './conditions.ts';
import { containsTerms } from './containsTerms.ts';
import { isOpen, isState } from './latenessSql.ts';
import { matterColumn } from './matterColumn.ts';

/** Where the tables around a matter `m` hold what the filters ask for. */
export interface MatterStorage {
  /** Holds of the rows of a table of parts (`lead`, `cooperatingBody`), called by the alias, that hang on the matter. */
  isPartOf(alias: string): Condition;
  /** The matter's texts contain every word of the query. */
  containsText(query: string): Condition[];
  isOpen(): Condition;
  isState(state: LatenessState, today: string): Condition;
  /** MEASURE: it has none. MEASURE_BODY: it has one that no body answers for. EVIDENCE: it has none. */
  lacks(part: 'MEASURE' | 'MEASURE_BODY' | 'EVIDENCE'): Condition;
}

/** That of a ledger: a table for each part, by the matter's id. */
export const LEDGER_STORAGE: MatterStorage = {
  isPartOf: (alias) => sql<SqlBool>`${sql.ref(`${alias}.matter`)} = m.id`,
  containsText: (query) => containsTerms(matterColumn('searchText'), query),
  isOpen,
  isState,
  lacks(part) {
    switch (part) {
      case 'MEASURE':
        return sql<SqlBool>`not ${hasPart(LEDGER_STORAGE, 'measure')}`;
      case 'MEASURE_BODY':
        return hasPart(LEDGER_STORAGE, 'measure', [sql<SqlBool>`x.body is null`]);
      case 'EVIDENCE':
        return sql<SqlBool>`not ${hasPart(LEDGER_STORAGE, 'evidence')}`;
      default:
        return part satisfies never;
    }
  },
};

/** A row of a table of parts, called `x`, hangs on the matter and fulfils the conditions. */
export function hasPart(storage: MatterStorage, table: string, conditions: readonly Condition[] = []): Condition {
  return sql<SqlBool>`exists (select 1 from ${sql.table(table)} x where ${every([storage.isPartOf('x'), ...conditions])})`;
}
