import type { MatterOrderName } from '../ledger/orders.ts';
import type { SourceOrder, SourcePosition } from './LedgerSource.ts';
import { allOf, anyOf, isNull, type MatterCondition, oneOf } from './MatterCondition.ts';

const FIELDS: Readonly<Record<string, SourceOrder['field']>> = {
  DEADLINE: 'deadlineDate',
  UPDATED: 'updatedAt',
  REGISTERED: 'registeredOn',
  CLOSED: 'closedOn',
  LAST_REPORT: 'lastReportOn',
};

/** An order of the contract as a source is asked for it. `DEADLINE_DESC` → `deadlineDate`, descending. */
export function sourceOrder(name: MatterOrderName): SourceOrder {
  const [, field = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(name) ?? [];
  return { field: FIELDS[field] as SourceOrder['field'], descending: direction === 'DESC' };
}

/** The condition that a row comes after a position. */
export function afterCondition({ field, descending }: SourceOrder, { value, id }: SourcePosition): MatterCondition {
  const laterId: MatterCondition = { kind: 'COMPARE', field: 'id', operator: '>', value: id };
  if (value === null) return allOf([isNull(field), laterId]);
  return anyOf([
    { kind: 'COMPARE', field, operator: descending ? '<' : '>', value },
    allOf([oneOf(field, [value]), laterId]),
    isNull(field),
  ]);
}

/** Below 0 if `a` stands before `b`, above 0 if after it, 0 if they are the same. */
export function comparePositions(
  a: SourcePosition,
  b: SourcePosition,
  { descending }: Pick<SourceOrder, 'descending'>,
): number {
  if (a.value !== b.value) {
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return a.value < b.value === descending ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
