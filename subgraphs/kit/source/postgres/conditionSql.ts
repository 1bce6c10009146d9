import { likePattern } from '../../search/text.ts';
import { divisionCodes } from '../divisionCodes.ts';
import type { LeadCondition, MatterCondition } from '../MatterCondition.ts';
import type { LedgerColumns } from './LedgerColumns.ts';
import type { SqlParameters } from './SqlParameters.ts';

/**
 * A condition as SQL of PostgreSQL over one row of `columns.from`; its values go to `parameters`. It is true or not: where
 * SQL says null, `where`, `filter` and `case` take that for not. Throws an Error that names a field which `columns` has not.
 *
 *     conditionSql(oneOf('status', ['CLOSED']), columns, parameters) // x.zt = any($1::text[])
 */
export function conditionSql(condition: MatterCondition, columns: LedgerColumns, parameters: SqlParameters): string {
  const say = (of: MatterCondition) => conditionSql(of, columns, parameters);
  switch (condition.kind) {
    case 'ALL':
      return condition.of.length === 0 ? 'true' : `(${condition.of.map(say).join(' and ')})`;
    case 'ANY':
      return condition.of.length === 0 ? 'false' : `(${condition.of.map(say).join(' or ')})`;
    case 'NOT':
      return `(${say(condition.of)}) is not true`;
    case 'ONE_OF':
      return isOneOf(fieldSql(condition.field, columns), condition.values, parameters);
    case 'COMPARE': {
      const field = fieldSql(condition.field, columns);
      const value = parameters.add(condition.value);
      return typeof condition.value === 'number'
        ? `${field} ${condition.operator} ${value}::numeric`
        : `${byBytes(field)} ${condition.operator} ${value}::text`;
    }
    case 'COMPARE_FIELDS': {
      const other = fieldSql(condition.other, columns);
      return `${byBytes(fieldSql(condition.field, columns))} ${condition.operator} ${other}`;
    }
    case 'IS_NULL':
      return `${fieldSql(condition.field, columns)} is null`;
    case 'CONTAINS':
      return `${columns.searchText} like ${parameters.add(likePattern(condition.term))} escape '\\'`;
    case 'IN_PLACE':
      return isInPlace(condition.place, condition.scope, columns, parameters);
    case 'COOPERATING_BODY': {
      const { cooperatingBodies: part } = columns;
      return exists(part, part ? [isOneOf(part.body, condition.bodies, parameters)] : []);
    }
    case 'LEAD':
      return columns.leads ? exists(columns.leads, leadSql(condition, columns.leads, parameters)) : 'false';
    case 'MEASURE': {
      const { measures: part } = columns;
      return exists(part, part && condition.withoutBody ? [`${part.body} is null`] : []);
    }
    case 'EVIDENCE':
      return exists(columns.evidence, []);
    case 'BEHIND':
      return isBehind(condition, columns, parameters);
    default:
      return condition satisfies never;
  }
}

/** The expression of a field. Throws an Error if `columns` has none. */
export function fieldSql(field: string, { fields, division }: LedgerColumns): string {
  const expression = field === 'division' ? division : fields[field];
  if (expression !== undefined) return `(${expression})`;
  throw new Error(
    `LedgerColumns: expected an expression of the field "${field}", found none; null if there is no such.`,
  );
}

/** Texts by bytes, whatever rule the database has for its language. */
export function byBytes(expression: string): string {
  return `${expression} collate "C"`;
}

/** What a lead has to fulfil, over a row of the leads. */
export function leadSql(
  { day, official, leaderLevels, chief }: LeadCondition,
  lead: NonNullable<LedgerColumns['leads']>,
  parameters: SqlParameters,
): string[] {
  const held: string[] = [];
  if (day !== null) {
    const on = `${parameters.add(day)}::text`;
    held.push(`${byBytes(`(${lead.fromDate})`)} <= ${on}`);
    held.push(`(${lead.toDate} is null or ${byBytes(`(${lead.toDate})`)} >= ${on})`);
  }
  if (official !== null) held.push(isOneOf(`(${lead.official})`, [official], parameters));
  if (leaderLevels !== null) held.push(isOneOf(`(${lead.leaderLevel})`, leaderLevels, parameters));
  if (chief !== null) held.push(`(${lead.chief}) = ${chief}`);
  return held;
}

function isOneOf(expression: string, values: readonly (string | number)[], parameters: SqlParameters): string {
  if (values.length === 0) return 'false';
  const type = typeof values[0] === 'number' ? 'numeric' : 'text';
  return `${expression} = any(${parameters.add(values)}::${type}[])`;
}

function exists(part: { from: string } | null, held: readonly string[]): string {
  return part === null ? 'false' : `exists (select 1 from ${[part.from, ...held].join(' and ')})`;
}

function isInPlace(
  place: string,
  scope: 'SUBTREE' | 'SELF',
  { division }: LedgerColumns,
  parameters: SqlParameters,
): string {
  const { codes, prefixes } = divisionCodes(place, scope);
  const equal = codes.length === 0 ? [] : [isOneOf(division, codes, parameters)];
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  const alike = patterns.length === 0 ? [] : [`${division} like any(${parameters.add(patterns)}::text[])`];
  const ways = [...equal, ...alike];
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

function isBehind(
  { year, shareOfYear }: Extract<MatterCondition, { kind: 'BEHIND' }>,
  { indicators: part }: LedgerColumns,
  parameters: SqlParameters,
): string {
  if (part === null) return 'false';
  const ofYear = parameters.add(year);
  const share = parameters.add(shareOfYear);
  const target = `(${part.target})::float8`;
  return exists(part, [
    `not (${part.yearEndOnly})`,
    `${target} > 0`,
    `coalesce((${part.actual})::float8, 0) < ${target} * case
      when ${part.year} < ${ofYear}::int then 1 when ${part.year} > ${ofYear}::int then 0 else ${share}::float8 end`,
  ]);
}
