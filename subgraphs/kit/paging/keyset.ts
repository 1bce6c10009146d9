import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { encodeKeysetCursor, type KeysetPosition } from '../../../schema/contract.ts';

/**
 * An order of a list: one sort column, ties broken by the id, ascending in both directions; nulls last in both.
 * `sort` and `id` are columns as SQL sees them; `sortOf` and `idOf` read the same from a row.
 */
export interface KeysetOrder<Row> {
  name: string;
  descending: boolean;
  nullable: boolean;
  sort: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  sortOf(row: Row): string | null;
  idOf(row: Row): string;
  /** What SQL compares the id column with, if it is not text; undefined for a text that is no id. Default: the text itself. */
  idValue?(id: string): unknown;
}

/** The contract cursor of a row under an order. */
export function cursorOf<Row>(order: KeysetOrder<Row>, row: Row): string {
  return encodeKeysetCursor({ order: order.name, value: order.sortOf(row), id: order.idOf(row) });
}

/** `order by` terms of an order. */
export function orderTerms<Row>(order: KeysetOrder<Row>): RawBuilder<unknown> {
  const direction = order.descending ? sql`desc` : sql`asc`;
  return order.nullable
    ? sql`${order.sort} ${direction} nulls last, ${order.id} asc`
    : sql`${order.sort} ${direction}, ${order.id} asc`;
}

/** Holds for the rows that come after a position. */
export function isAfter<Row>(order: KeysetOrder<Row>, { value, id }: KeysetPosition): Expression<SqlBool> {
  const later = sql`${order.id} > ${order.idValue ? order.idValue(id) : id}`;
  if (value === null) return sql<SqlBool>`(${order.sort} is null and ${later})`;
  const beyond = order.descending ? sql`${order.sort} < ${value}` : sql`${order.sort} > ${value}`;
  const orNull = order.nullable ? sql` or ${order.sort} is null` : sql``;
  return sql<SqlBool>`(${beyond} or (${order.sort} = ${value} and ${later})${orNull})`;
}
