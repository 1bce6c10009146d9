import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { MatterRow } from './MatterRow.ts';

/** What a ledger says of a matter and no column of the row holds: it follows from extensions, events and reports. */
export interface DerivedFacts {
  extensionCount: number;
  /** From the original deadline to the one that holds. */
  workingDaysAdded: number | null;
  claimedAt: string | null;
  lastReportOn: string | null;
  returnCount: number;
  reopenCount: number;
}

export function derivedFacts({ deadline, extensions, events, reports }: MatterRow): DerivedFacts {
  const { date, original } = deadline;
  return {
    extensionCount: extensions.filter((extension) => extension.decision === 'APPROVED').length,
    workingDaysAdded: original !== null && date !== null ? workingDaysBetween(original, date) : null,
    claimedAt: events.find((event) => event.kind === 'CLAIMED')?.at ?? null,
    lastReportOn: reports.reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null),
    returnCount: events.filter((event) => event.kind === 'RETURNED').length,
    reopenCount: events.filter((event) => event.kind === 'REOPENED').length,
  };
}
