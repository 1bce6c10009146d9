import type { MatterRow } from '../../ledger/MatterRow.ts';
import type { LedgerSource, MatterPart, PageQuestion, SourcePage } from '../LedgerSource.ts';
import { mapValues } from '../mapValues.ts';
import { SourceError } from '../SourceError.ts';
import type { LedgerColumns } from './LedgerColumns.ts';
import { pageSql, type SqlStatement, statsSql, totalsSql } from './questionSql.ts';

/** What a city with tables of its own in PostgreSQL says of them. */
export interface PostgresLedger<Row extends MatterRow>
  extends Pick<LedgerSource<Row>, 'changes' | 'names' | 'ping' | 'close'> {
  columns: LedgerColumns;
  /** Runs a statement and gives its rows: `pool.query(text, values)` of `pg`. Called for each page, total and count. */
  query(statement: SqlStatement): Promise<readonly Record<string, unknown>[]>;
  /**
   * The matters of ids, in any order, each once; what the ledger does not have is left out. `parts` are those that the
   * request reads: others may be left empty. Ids come from clients: one in another form than the city's own is none.
   */
  readRows(ids: readonly string[], parts: ReadonlySet<MatterPart>): Promise<readonly Row[]>;
}

/**
 * A source over tables of any shape in PostgreSQL: the conditions, orders and counts of the contract are written as SQL
 * over the expressions in `columns`; the city reads its rows by id. A page costs one statement for its ids, one for
 * totals if they were asked for, and what `readRows` takes.
 */
export function postgresLedgerSource<Row extends MatterRow>(ledger: PostgresLedger<Row>): LedgerSource<Row> {
  const { columns, query, readRows } = ledger;

  async function rowsById(ids: readonly string[], parts: ReadonlySet<MatterPart>): Promise<Map<string, Row>> {
    const rows = ids.length === 0 ? [] : await readRows([...new Set(ids)], parts);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async function idsOf(question: PageQuestion): Promise<string[][]> {
    const ids: string[][] = question.lists.map(() => []);
    if (question.first === 0) return ids;
    const rows = await query(pageSql(question, columns));
    for (const { list, id } of rows) ids[Number(list)]?.push(String(id));
    return ids;
  }

  async function totalsOf({ lists, condition, withTotal }: PageQuestion): Promise<(number | null)[]> {
    if (!withTotal) return lists.map(() => null);
    const [row] = await query(totalsSql({ lists, condition }, columns));
    return lists.map((_, i) => Number(row?.[`total${i}`]));
  }

  return {
    async page(question) {
      const { first, lists, parts } = question;
      const [ids, totals] = await Promise.all([idsOf(question), totalsOf(question)]);
      const shown = ids.map((ofList) => ofList.slice(0, first));
      const byId = await rowsById(shown.flat(), parts);
      return lists.map((_, i): SourcePage<Row> => {
        const rows = (shown[i] ?? []).map((id) => {
          const row = byId.get(id);
          if (row) return row;
          throw new SourceError('readRows', `the matter ${id}, which a page has`, 'none of that id');
        });
        return { rows, more: (ids[i] ?? []).length > first, total: totals[i] ?? null };
      });
    },

    async byIds({ ids, parts }) {
      const byId = await rowsById(ids, parts);
      return ids.map((id) => byId.get(id) ?? null);
    },

    changes: (question) => ledger.changes(question),

    async stats(question) {
      const rows = await query(statsSql(question, columns));
      return rows.map((row) => ({
        key: question.groupBy.map((_, i) => (row[`key${i}`] ?? null) as string | number | null),
        count: Number(row.count),
        counts: mapValues(question.counts, (_, name) => Number(row[`count_${name}`])),
        sums: mapValues(question.sums, (_, name) => BigInt(String(row[`sum_${name}`]))),
      }));
    },

    names: async (ids) => (await ledger.names?.(ids)) ?? new Map(),
    ping: async () => (ledger.ping ? ledger.ping() : void (await query({ text: 'select 1', values: [] }))),
    close: async () => ledger.close?.(),
  };
}
