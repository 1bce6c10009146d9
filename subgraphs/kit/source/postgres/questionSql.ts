import type { PageQuestion, SourceKey, SourceOrder, SourceSum, StatsQuestion } from '../LedgerSource.ts';
import { afterCondition } from '../sourceOrder.ts';
import { byBytes, conditionSql, fieldSql, leadSql } from './conditionSql.ts';
import type { LedgerColumns } from './LedgerColumns.ts';
import { SqlParameters } from './SqlParameters.ts';

/** A statement of PostgreSQL and the values of its placeholders. */
export interface SqlStatement {
  text: string;
  values: unknown[];
}

/** The ids of pages: rows `list` (place in `lists`, from 0), `id`, in order; one more of each than asked if more follow. */
export function pageSql(
  { condition, lists, order, after, first }: Omit<PageQuestion, 'parts' | 'withTotal'>,
  columns: LedgerColumns,
): SqlStatement {
  const parameters = new SqlParameters();
  const shared = [condition, ...(after ? [afterCondition(order, after)] : [])];
  const held = shared.map((it) => conditionSql(it, columns, parameters)).join(' and ');
  const limit = parameters.add(first + 1);
  const branches = lists.map((list, i) => {
    const within = conditionSql(list, columns, parameters);
    return `(select ${i} as list, ${fieldSql('id', columns)} as id, row_number() over (${orderSql(order, columns)}) as n
      from ${columns.from} where ${held} and ${within} ${orderSql(order, columns)} limit ${limit}::int)`;
  });
  return {
    text: `select list, id from (${branches.join(' union all ')}) p order by list, n`,
    values: parameters.values,
  };
}

/** The totals of lists: one row, of which `total0`, `total1`, … are the totals, as text. */
export function totalsSql(
  { condition, lists }: Pick<PageQuestion, 'condition' | 'lists'>,
  columns: LedgerColumns,
): SqlStatement {
  const parameters = new SqlParameters();
  const held = conditionSql(condition, columns, parameters);
  const totals = lists.map(
    (list, i) => `count(*) filter (where ${conditionSql(list, columns, parameters)})::text as total${i}`,
  );
  return { text: `select ${totals.join(', ')} from ${columns.from} where ${held}`, values: parameters.values };
}

/** Statistics: rows `key0`, … of `groupBy`, `count`, `count_…` and `sum_…` by name, numbers as text. */
export function statsSql({ condition, groupBy, counts, sums }: StatsQuestion, columns: LedgerColumns): SqlStatement {
  const parameters = new SqlParameters();
  const keys = groupBy.map((key, i) => `${keySql(key, columns, parameters)} as key${i}`);
  const numbers = [
    'count(*)::text as count',
    ...Object.entries(counts).map(
      ([name, held]) => `count(*) filter (where ${conditionSql(held, columns, parameters)})::text as "count_${name}"`,
    ),
    ...Object.entries(sums).map(
      ([name, sum]) => `coalesce(sum(${sumSql(sum, columns, parameters)}), 0)::text as "sum_${name}"`,
    ),
  ];
  const held = conditionSql(condition, columns, parameters);
  const grouping = groupBy.length === 0 ? '' : ` group by ${groupBy.map((_, i) => i + 1).join(', ')}`;
  return {
    text: `select ${[...keys, ...numbers].join(', ')} from ${columns.from} where ${held}${grouping}`,
    values: parameters.values,
  };
}

function orderSql({ field, descending }: SourceOrder, columns: LedgerColumns): string {
  const direction = descending ? 'desc' : 'asc';
  return `order by ${byBytes(fieldSql(field, columns))} ${direction} nulls last, ${byBytes(fieldSql('id', columns))}`;
}

function keySql(key: SourceKey, columns: LedgerColumns, parameters: SqlParameters): string {
  switch (key.kind) {
    case 'FIELD':
      return fieldSql(key.field, columns);
    case 'CASES': {
      const cases = key.cases.map(
        ({ when, value }) => `when ${conditionSql(when, columns, parameters)} then ${parameters.add(value)}::text`,
      );
      return cases.length === 0 ? 'null::text' : `case ${cases.join(' ')} end`;
    }
    case 'LEAD': {
      const { leads } = columns;
      if (leads === null) return 'null::text';
      const onDay = { kind: 'LEAD', day: key.day, official: null, leaderLevels: null, chief: null } as const;
      const held = [leads.from, ...leadSql(onDay, leads, parameters)].join(' and ');
      return `(select ${leads[key.field]} from ${held}
        order by ${byBytes(`(${leads.fromDate})`)} desc, ${leads.ordinal} desc limit 1)`;
    }
    default:
      return key satisfies never;
  }
}

function sumSql(sum: SourceSum, columns: LedgerColumns, parameters: SqlParameters): string {
  switch (sum.kind) {
    case 'MEASURES':
      return columns.measures === null ? '0' : `(select count(*) from ${columns.measures.from})`;
    case 'FIELD':
      return fieldSql(sum.field, columns);
    case 'HELD':
      return `case when ${conditionSql(sum.condition, columns, parameters)} then 1 else 0 end`;
    default:
      return sum satisfies never;
  }
}
