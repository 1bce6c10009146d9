import { assessLateness, type Lateness } from '../lateness/lateness.ts';
import type { LeadRow, MatterRow } from '../ledger/MatterRow.ts';

/** The lateness of a row on a day, by the rules in code. */
export function latenessOf(row: MatterRow, today: string): Lateness {
  return assessLateness(
    {
      status: row.status,
      deadlineRaw: row.deadline.raw,
      deadlineDate: row.deadline.date,
      indicators: row.indicators.map(({ name, unit, target, year, yearEndOnly, readings }) => {
        const actual = readings.at(-1)?.actual ?? null;
        return {
          ...{ name, unit, year, yearEndOnly },
          target: target === null ? null : Number(target),
          actual: actual === null ? null : Number(actual),
        };
      }),
    },
    today,
  );
}

export function isOpen({ status }: MatterRow): boolean {
  return !['COMPLETED', 'CLOSED', 'WITHDRAWN'].includes(status);
}

export function leadsOn({ from, to }: LeadRow, date: string): boolean {
  return from <= date && (to === null || to >= date);
}

/** The lead of a day: of several the one who began last, of these the one listed last. */
export function leadOn({ leads }: MatterRow, date: string): LeadRow | null {
  const current = leads.filter((lead) => leadsOn(lead, date));
  const lastBegin = current
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
  return current.findLast(({ from }) => from === lastBegin) ?? null;
}
