import { sql } from 'kysely';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import type { ListedTable } from '../../kit/paging/lists.ts';

/** The order of lists that have no other: by id, ascending. */
export function orderById<Row extends { id: string }>({ alias }: ListedTable): KeysetOrder<Row> {
  const id = sql.ref(`${alias}.id`);
  return {
    name: 'ID_ASC',
    descending: false,
    nullable: false,
    sort: id,
    id,
    sortOf: (row) => row.id,
    idOf: (row) => row.id,
  };
}
