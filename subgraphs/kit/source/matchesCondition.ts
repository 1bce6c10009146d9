import { placeOf } from '../../../schema/divisions.ts';
import type { LeadRow } from '../ledger/MatterRow.ts';
import type { ComparisonOperator, LeadCondition, MatterCondition } from './MatterCondition.ts';
import type { PlainMatter } from './plainMatter.ts';

/** Whether a condition holds of a matter in memory: the meaning of conditions, spelled out. */
export function matchesCondition({ fields, row }: PlainMatter, condition: MatterCondition): boolean {
  switch (condition.kind) {
    case 'ALL':
      return condition.of.every((part) => matchesCondition({ fields, row }, part));
    case 'ANY':
      return condition.of.some((part) => matchesCondition({ fields, row }, part));
    case 'NOT':
      return !matchesCondition({ fields, row }, condition.of);
    case 'ONE_OF': {
      const value = fields[condition.field] ?? null;
      return value !== null && condition.values.includes(value as string | number);
    }
    case 'COMPARE':
      return compares(fields[condition.field], condition.operator, condition.value);
    case 'COMPARE_FIELDS':
      return compares(fields[condition.field], condition.operator, fields[condition.other]);
    case 'IS_NULL':
      return (fields[condition.field] ?? null) === null;
    case 'CONTAINS':
      return String(fields.searchText).includes(condition.term);
    case 'IN_PLACE':
      return isInPlace(placeOf(row.division), condition.place, condition.scope);
    case 'COOPERATING_BODY':
      return row.cooperatingBodies.some((body) => condition.bodies.includes(body));
    case 'LEAD':
      return row.leads.some((lead) => isLead(lead, condition));
    case 'MEASURE':
      return row.measures.some(({ body }) => !condition.withoutBody || body === null);
    case 'EVIDENCE':
      return row.evidence.length > 0;
    case 'BEHIND':
      return row.indicators.some(({ target, year, yearEndOnly, readings }) => {
        if (yearEndOnly || target === null || Number(target) <= 0) return false;
        const share = year === condition.year ? condition.shareOfYear : year < condition.year ? 1 : 0;
        return Number(readings.at(-1)?.actual ?? 0) < Number(target) * share;
      });
    default:
      return condition satisfies never;
  }
}

/** Whether a lead lasts on a day. */
export function leadsOn({ from, to }: LeadRow, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

function isLead(lead: LeadRow, { day, official, leaderLevels, chief }: LeadCondition): boolean {
  if (day !== null && !leadsOn(lead, day)) return false;
  if (official !== null && lead.official !== official) return false;
  if (leaderLevels !== null && (lead.leaderLevel === null || !leaderLevels.includes(lead.leaderLevel))) return false;
  return chief === null || lead.chief === chief;
}

function isInPlace(place: string | undefined, within: string, scope: 'SUBTREE' | 'SELF'): boolean {
  if (place === undefined) return false;
  return scope === 'SELF' ? place === within : place.startsWith(within);
}

function compares(left: unknown, operator: ComparisonOperator, right: unknown): boolean {
  if (left === null || left === undefined || right === null || right === undefined) return false;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return operator satisfies never;
  }
}
