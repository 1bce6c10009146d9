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
  /** A column that is computed for the order and read by `sortOf`, as `expression as "name"`. */
  selected?: RawBuilder<unknown>;
  /** What SQL compares the id column with, if it is not text; undefined for a text that is no id. Default: the text itself. */
  idValue?(id: string): unknown;
}

/** What of an order is in its cursors. */
export type CursorOrder<Row> = Pick<KeysetOrder<Row>, 'name' | 'sortOf' | 'idOf'>;

/** The contract cursor of a row under an order. */
export function cursorOf<Row>(order: CursorOrder<Row>, row: Row): string {
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
  const orNull = order.nullable ? sql` or ${order.sort} is null` : sql``;
  return sql<SqlBool>`(${isAfterValue(order, value, id)}${orNull})`;
}

/** A part of an order that an index runs through: rows fulfil the condition and are sorted by the terms. */
export interface OrderBranch {
  condition: Expression<SqlBool>;
  terms: RawBuilder<unknown>;
}

/**
 * The rows after a position (null: all), in parts to be read one after the other: those with a sort value, then those
 * without. One statement over both would scan the table, as no index has nulls last in both directions.
 */
export function branchesAfter<Row>(order: KeysetOrder<Row>, after: KeysetPosition | null): OrderBranch[] {
  const { sort, id, nullable, descending } = order;
  const terms = sql`${sort} ${descending ? sql`desc` : sql`asc`}, ${id} asc`;
  const beyond =
    after === null || after.value === null ? sql<SqlBool>`true` : isAfterValue(order, after.value, after.id);
  if (!nullable) return [{ condition: beyond, terms }];
  const isNull = sql<SqlBool>`${sort} is null`;
  if (after !== null && after.value === null) return [{ condition: isAfter(order, after), terms: sql`${id} asc` }];
  return [
    { condition: sql<SqlBool>`(${sort} is not null and ${beyond})`, terms },
    { condition: isNull, terms: sql`${id} asc` },
  ];
}

/** Rows with a sort value after a position that has one, as a range of the index on both columns. */
function isAfterValue<Row>(order: KeysetOrder<Row>, value: string, id: string): Expression<SqlBool> {
  const idValue = order.idValue ? order.idValue(id) : id;
  return order.descending
    ? sql<SqlBool>`(${order.sort} <= ${value} and (${order.sort} < ${value} or ${order.id} > ${idValue}))`
    : sql<SqlBool>`(${order.sort}, ${order.id}) > (${value}, ${idValue})`;
}
