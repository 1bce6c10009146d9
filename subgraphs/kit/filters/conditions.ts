import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** What a row must fulfil to be listed or counted. */
export type Condition = Expression<SqlBool>;

/** All of the conditions; true if there is none. */
export function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join([...conditions], sql` and `)})`;
}

/** Any of the conditions; false if there is none. */
export function either(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join([...conditions], sql` or `)})`;
}

/** The value is one of those given: an empty list matches nothing. */
export function isOneOf(column: RawBuilder<unknown>, values: readonly unknown[]): Condition {
  return values.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`${column} in (${sql.join([...values])})`;
}

/** Null is no condition, as is what was not sent. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
