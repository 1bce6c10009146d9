import { type SqlBool, sql } from 'kysely';
import type { ConditionLanguage } from './ConditionLanguage.ts';
import { type Condition, either, every, isOneOf } from './conditions.ts';
import { leadConditions } from './leadConditions.ts';
import { matterColumn } from './matterColumn.ts';
import { hasPart, type MatterStorage } from './matterStorage.ts';

/** Conditions as SQL on the matter `m` of a query. */
export function sqlLanguage(storage: MatterStorage): ConditionLanguage<Condition> {
  return {
    all: every,
    any: either,
    not: (said) => sql<SqlBool>`not ${said}`,
    oneOf: (field, values) => isOneOf(matterColumn(field), values),
    compare: (field, operator, value) => sql<SqlBool>`${matterColumn(field)} ${sql.raw(operator)} ${value}`,
    compareFields: (field, operator, other) =>
      sql<SqlBool>`${matterColumn(field)} ${sql.raw(operator)} ${matterColumn(other)}`,
    isNull: (field) => sql<SqlBool>`${matterColumn(field)} is null`,
    containsText: storage.containsText,
    inPlace: isAtPlace,
    cooperatingBody: (bodies) => hasPart(storage, 'cooperatingBody', [isOneOf(sql.ref('x.body'), bodies)]),
    lead: (filter, today) => hasPart(storage, 'lead', leadConditions('x', filter, today)),
    isOpen: storage.isOpen,
    isState: storage.isState,
    lacks: storage.lacks,
  };
}

/** The matter, or what has its place in another column, lies in a place: in it or below it, or (SELF) in it alone. */
export function isAtPlace(place: string, scope: 'SUBTREE' | 'SELF', column = matterColumn('place')): Condition {
  // A place is digits and Z; the tilde sorts after both, so the range is all that starts with the place.
  return scope === 'SELF'
    ? sql<SqlBool>`${column} = ${place}`
    : sql<SqlBool>`(${column} >= ${place} and ${column} < ${`${place}~`})`;
}
