import { type SqlBool, sql } from 'kysely';
import type { DivisionLevel } from '../ledger/MatterRow.ts';
import { type Condition, isGiven, isOneOf } from './conditions.ts';

export interface LeadFilter {
  official?: string | null;
  on?: string | null;
  scope?: 'NOW' | 'EVER' | null;
  leaderLevel?: readonly DivisionLevel[] | null;
  chief?: boolean | null;
}

/** The day on which a lead has to hold; null for one of any time. */
export function leadDay({ on, scope }: LeadFilter, today: string): string | null {
  return on ?? (scope === 'EVER' ? null : today);
}

/** Conditions on one and the same lead; `alias` names the table `lead` in the query around. */
export function leadConditions(alias: string, filter: LeadFilter, today: string): Condition[] {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const conditions: Condition[] = [];
  const day = leadDay(filter, today);
  if (day !== null) {
    conditions.push(
      sql<SqlBool>`${column('fromDate')} <= ${day} and (${column('toDate')} is null or ${column('toDate')} >= ${day})`,
    );
  }
  if (isGiven(filter.official)) conditions.push(sql<SqlBool>`${column('official')} = ${filter.official}`);
  if (filter.leaderLevel) conditions.push(isOneOf(column('leaderLevel'), filter.leaderLevel));
  if (isGiven(filter.chief)) conditions.push(sql<SqlBool>`${column('chief')} = ${sql.raw(String(filter.chief))}`);
  return conditions;
}
