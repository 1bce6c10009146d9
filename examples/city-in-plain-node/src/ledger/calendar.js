import { parseCsv } from './csv.js';
import { sql } from './sql.js';

/**
 * The published calendar (`date,worked`, a row a day), kept as a table with the number of days worked up to each: the
 * working days between two dates are then a difference.
 */
export function openCalendar(database, csv) {
  const days = JSON.stringify(parseCsv(csv));
  database.transaction(() => {
    database.run(sql`delete from day`);
    database.run(sql`
      insert into day (date, worked, worked_until)
      select date, worked, sum(worked) over (order by date)
      from (select value ->> 'date' as date, cast(value ->> 'worked' as integer) as worked from json_each(${days}))`);
  });
  const { first, last } = database.row(sql`select min(date) as first, max(date) as last from day`);
  const find = (date) => database.row(sql`select * from day where date = ${date}`);

  /** From a day, which does not count, to another, which does; negative if that is earlier. Null beyond the calendar. */
  function workingDaysBetween(from, to) {
    const [start, end] = [find(from), find(to)];
    if (!start || !end) return null;
    const days = end.worked_until - start.worked_until;
    return to >= from ? days : days + start.worked - end.worked;
  }

  return {
    version: `cn-${first.slice(0, 4)}-${last.slice(0, 4)}`,
    last,
    workingDaysBetween,

    /** Working days that a deadline is past; negative while it is ahead. Null beyond the calendar. */
    workingDaysLate(deadline, today) {
      if (deadline <= today) return workingDaysBetween(deadline, today);
      const left = workingDaysBetween(today, deadline);
      return left === null ? null : 0 - left;
    },

    /** The count-th working day after today, the last day of the calendar if it lies beyond. Null if there is no telling. */
    after(today, count) {
      if (count < 0 || !find(today)) return null;
      if (count === 0) return today;
      const day = database.row(sql`
        select date from day where worked = 1 and date > ${today} order by date limit 1 offset ${count - 1}`);
      return day?.date ?? last;
    },

    /** The count-th working day back from today, which counts if it is one. Null if there is no telling. */
    back(today, count) {
      if (!find(today)) return null;
      const day = database.row(sql`
        select date from day where worked = 1 and date <= ${today} order by date desc limit 1 offset ${count - 1}`);
      return day?.date ?? null;
    },
  };
}
