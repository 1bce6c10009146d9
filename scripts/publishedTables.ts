/** What every owner counts by, as tables that any language reads: divisions with their codes, and days worked or not. */
import { firstPublishedDay, lastPublishedDay } from '../schema/calendar.ts';
import { DIVISIONS, RETIRED_DIVISIONS } from '../schema/divisions.ts';
import { addDays } from '../subgraphs/kit/calendar/isoDate.ts';
import { isWorkingDay } from '../subgraphs/kit/calendar/workingDays.ts';

/** A row a division, current ones in order of code, then the retired ones. A field that says nothing is empty. */
export function divisionsCsv(): string {
  const rows = [...DIVISIONS, ...RETIRED_DIVISIONS].map(({ code, name, level, parent, retiredIn, successor }) =>
    [code, name, level, parent ?? '', retiredIn ?? '', successor ?? ''].join(','),
  );
  return linesOf('code,name,level,parent,retired_in,successor', rows);
}

/** A row for each day from the first to the last that a holiday notice covers; `worked` is 1 or 0. */
export function calendarCsv(): string {
  const rows: string[] = [];
  for (let date = firstPublishedDay; date <= lastPublishedDay; date = addDays(date, 1)) {
    rows.push(`${date},${isWorkingDay(date) ? 1 : 0}`);
  }
  return linesOf('date,worked', rows);
}

function linesOf(heading: string, rows: readonly string[]): string {
  return `${[heading, ...rows].join('\n')}\n`;
}
