import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Condition, isOneOf } from '../filters/conditions.ts';
import { matterColumn } from '../filters/matterColumn.ts';
import type { SourceSum } from '../source/LedgerSource.ts';
import type { FieldCondition } from '../source/MatterCondition.ts';
import { mapValues } from '../source/mapValues.ts';
import type { GroupKey, Sums } from '../statistics/groups.ts';
import { sumOfFen } from '../statistics/groups.ts';
import type { OwnPart } from './OwnPart.ts';

/** A contract's own part as SQL on the matter `m` of the kit's tables. */
export function ownPartSql<Filter>({ conditions, keys, sums }: Omit<OwnPart<never, object, Filter>, 'columns'>) {
  return {
    conditions: (filter: Filter): Condition[] => conditions(filter).map(conditionSql),
    keys: mapValues(keys, ({ field, label }): GroupKey => ({ expression: matterColumn(field), label })),
    sums: mapValues(sums, sumSql) satisfies Sums,
  };
}

function conditionSql(condition: FieldCondition): Condition {
  const column = matterColumn(condition.field);
  switch (condition.kind) {
    case 'ONE_OF':
      return isOneOf(column, condition.values);
    case 'COMPARE':
      return sql<SqlBool>`${column} ${sql.raw(condition.operator)} ${condition.value}`;
    case 'IS_NULL':
      return sql<SqlBool>`${column} is null`;
    default:
      return condition satisfies never;
  }
}

function sumSql(sum: SourceSum): RawBuilder<unknown> {
  switch (sum.kind) {
    case 'MEASURES':
      return sql`coalesce(sum((select count(*) from measure x where x.matter = m.id)), 0)`;
    case 'FIELD':
      return sumOfFen(sum.field);
    case 'HELD':
      return sql`coalesce(sum(case when ${conditionSql(sum.condition)} then 1 else 0 end), 0)`;
    default:
      return sum satisfies never;
  }
}
