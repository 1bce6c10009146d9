import { type RawBuilder, sql } from 'kysely';
import { placeOf } from '../../../schema/divisions.ts';
import type { DatabaseDialect } from '../database/database.ts';
import { every, isOneOf } from '../filters/conditions.ts';
import { type LeadFilter, leadConditions } from '../filters/leadConditions.ts';
import { matterColumn } from '../filters/matterColumn.ts';
import type { ListedTable, RelationOf } from '../paging/lists.ts';

/** The matters of a ledger, which every query calls `m`. */
export const MATTERS: ListedTable = { table: 'matter', alias: 'm' };

/** The rows `m` that a relation reads, and the column that they share with the rows of their parts. */
export interface RelatedRows {
  from: RawBuilder<unknown>;
  /** Of a part, e.g. `matter`. */
  partKey: string;
  /** Of the rows, e.g. `id`. */
  key: string;
}

const LEDGER_ROWS: RelatedRows = { from: sql`matter m`, partKey: 'matter', key: 'id' };

export type BodyRole = 'LEAD' | 'COOPERATING' | 'FIRST_HANDLER';

const itself = (parent: string) => parent;

/** Matters by a column of their own, e.g. `carriesOut`. */
export function byColumn(column: string, { from }: Pick<RelatedRows, 'from'> = LEDGER_ROWS): RelationOf {
  return (parents) => ({
    from,
    parent: matterColumn(column),
    condition: isOneOf(matterColumn(column), parents),
    keyOf: itself,
  });
}

/** Matters of an organization in one of its roles. */
export function byBody(role: BodyRole, rows: RelatedRows = LEDGER_ROWS): RelationOf {
  if (role === 'LEAD') return byColumn('leadBody', rows);
  if (role === 'FIRST_HANDLER') return byColumn('firstHandler', rows);
  return (parents) => ({
    from: sql`${rows.from} join "cooperatingBody" r on ${isPartOf('r', rows)}`,
    parent: sql.ref('r.body'),
    condition: isOneOf(sql.ref('r.body'), parents),
    keyOf: itself,
  });
}

/** Matters of an official: as lead today, unless the filter's `lead` says otherwise; its conditions hold of that lead. */
export function byOfficial(
  lead: LeadFilter | null | undefined,
  today: string,
  rows: RelatedRows = LEDGER_ROWS,
): RelationOf {
  return (parents) => {
    const ofOfficial = every([isOneOf(sql.ref('l.official'), parents), ...leadConditions('l', lead ?? {}, today)]);
    return {
      from: sql`${rows.from} join (
        select distinct l.official, ${sql.ref(`l.${rows.partKey}`)} from lead l where ${ofOfficial}
      ) r on ${isPartOf('r', rows)}`,
      parent: sql.ref('r.official'),
      condition: sql`true`,
      keyOf: itself,
    };
  };
}

/**
 * Matters, or rows of another table that have a `place`, of a division with all below it, or (SELF) of itself alone.
 * Several codes may name one place.
 */
export function byDivision(
  scope: 'SUBTREE' | 'SELF',
  dialect: DatabaseDialect,
  { table, alias }: ListedTable = MATTERS,
  from: RawBuilder<unknown> = sql`${sql.table(table)} ${sql.ref(alias)}`,
): RelationOf {
  return (parents) => {
    const places = [...new Set(parents.map((code) => placeOf(code)).filter((place) => place !== undefined))];
    // PostgreSQL wants to know by which rule the listed texts compare; SQLite compares bytes anyway.
    const bytes = dialect === 'postgresql' ? sql` collate "C"` : sql``;
    const place = sql`(r.column1${bytes})`;
    const placeOfRow = sql.ref(`${alias}.place`);
    const within =
      scope === 'SELF'
        ? sql`${placeOfRow} = ${place}`
        : sql`${placeOfRow} >= ${place} and ${placeOfRow} < ${place} || '~'`;
    const listed = places.length === 0 ? sql`(select '' as column1 where false)` : sql`(values ${placeList(places)})`;
    return {
      from: sql`${listed} r join ${from} on ${within}`,
      parent: sql.ref('r.column1'),
      condition: sql`true`,
      keyOf: (code) => placeOf(code) ?? code,
    };
  };
}

function isPartOf(alias: string, { partKey, key }: RelatedRows): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.${partKey}`)} = ${matterColumn(key)}`;
}

function placeList(places: readonly string[]): RawBuilder<unknown> {
  return sql.join(places.map((place) => sql`(cast(${place} as text))`));
}
