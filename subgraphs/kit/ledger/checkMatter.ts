import { isDecimal } from '../../../schema/decimal.ts';
import { isIsoDate } from '../calendar/isoDate.ts';
import type { MatterRow } from './MatterRow.ts';

const CANONICAL_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Holds a row to the forms that the contract sorts and compares texts by: a date of another form would stand in the
 * wrong place of a list, and the hub would refuse the shard for it. Throws an Error that names the matter, the field,
 * what was expected and what came.
 */
export function checkMatter(matter: MatterRow): void {
  const complain = (field: string, expected: string, value: string) => {
    throw new Error(`Matter ${matter.id}: expected ${expected} as ${field}, got "${value}".`);
  };
  const check = (
    isRight: (text: string) => boolean,
    expected: string,
    fields: Record<string, string | null | undefined>,
  ) => {
    for (const [field, value] of Object.entries(fields)) {
      if (value !== null && value !== undefined && !isRight(value)) complain(field, expected, value);
    }
  };
  const checkDates = (fields: Record<string, string | null | undefined>) =>
    check(isIsoDate, 'a date such as 2021-06-17', fields);
  const checkInstants = (fields: Record<string, string>) =>
    check(isCanonicalInstant, 'an instant such as 2021-06-17T01:02:03.000Z', fields);
  const checkDecimals = (fields: Record<string, string | null>) =>
    check(isDecimal, 'a decimal number such as 12.50', fields);

  const { deadline, registeredOn, completedOn, closedOn, updatedAt } = matter;
  checkDates({ 'deadline.date': deadline.date, 'deadline.original': deadline.original });
  checkDates({ registeredOn, completedOn, closedOn });
  checkInstants({ updatedAt });
  for (const { from, to } of matter.leads) checkDates({ 'lead.from': from, 'lead.to': to });
  for (const { dueOn, doneOn } of matter.measures) checkDates({ 'measure.dueOn': dueOn, 'measure.doneOn': doneOn });
  for (const { on } of matter.reports) checkDates({ 'report.on': on });
  for (const { addedAt } of matter.evidence) checkInstants({ 'evidence.addedAt': addedAt });
  for (const { requestedOn, from, to, decidedOn } of matter.extensions) {
    checkDates({ 'extension.requestedOn': requestedOn, 'extension.from': from, 'extension.to': to });
    checkDates({ 'extension.decidedOn': decidedOn });
  }
  for (const { target, readings } of matter.indicators) {
    checkDecimals({ 'indicator.target': target });
    for (const { asOf, actual } of readings) {
      checkDates({ 'reading.asOf': asOf });
      checkDecimals({ 'reading.actual': actual });
    }
  }
  for (const { at, fromDeadline, toDeadline } of matter.events) {
    checkInstants({ 'event.at': at });
    checkDates({ 'event.fromDeadline': fromDeadline, 'event.toDeadline': toDeadline });
  }
}

function isCanonicalInstant(text: string): boolean {
  return CANONICAL_INSTANT.test(text) && isIsoDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
