/** Dates as text (`2021-06-17`), which compare as dates do, and the published calendar of working days. */
import { readTable } from './csv.js';

export function isDate(text) {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && dateOf(Date.parse(text)) === text;
}

/** China keeps UTC+8 all the year. */
export function todayInShanghai(now) {
  return dateOf(now.getTime() + 8 * 3_600_000);
}

/** How much of a year's target is due by the end of a day: a twelfth a month, within a month day by day. */
export function shareOfYear(today, year) {
  const [thisYear, month, day] = today.split('-').map(Number);
  if (thisYear !== year) return thisYear < year ? 0 : 1;
  return (month - 1 + day / new Date(Date.UTC(year, month, 0)).getUTCDate()) / 12;
}

/** The table `date,worked`, a row a day without a gap. */
export function readCalendar(csv) {
  const days = readTable(csv);
  const first = days[0].date;
  const last = days.at(-1).date;
  const worked = days.filter((day) => day.worked === '1').map(({ date }) => date);
  const indexOf = new Map(days.map(({ date }, i) => [date, i]));
  // before[i]: how many working days precede day i.
  const before = [0];
  for (const [i, day] of days.entries()) before.push(before[i] + Number(day.worked));
  const isKnown = (date) => date >= first && date <= last;

  /** From a day, which does not count, to another, which does; backwards it is negative. Null out of the calendar. */
  function workingDaysBetween(from, to) {
    if (!isKnown(from) || !isKnown(to)) return null;
    const [start, end] = [indexOf.get(from), indexOf.get(to)];
    return end >= start ? before[end + 1] - before[start + 1] : before[end] - before[start];
  }

  return {
    version: `cn-${first.slice(0, 4)}-${last.slice(0, 4)}`,
    lastDay: last,
    workingDaysBetween,

    /** Positive after the deadline, negative before it. */
    workingDaysLate(deadline, today) {
      if (deadline <= today) return workingDaysBetween(deadline, today);
      const left = workingDaysBetween(today, deadline);
      return left === null ? null : 0 - left;
    },

    /** The n-th working day after today, the last known day if it lies beyond; null if today is unknown or n negative. */
    dueUntil(today, count) {
      if (!isKnown(today) || count < 0) return null;
      if (count === 0) return today;
      return worked[before[indexOf.get(today) + 1] + count - 1] ?? last;
    },

    /** The first day such that earlier deadlines are late by so many working days; null if there is none. */
    lateBefore(today, count) {
      if (!isKnown(today)) return null;
      if (count < 1) return today;
      return worked[before[indexOf.get(today) + 1] - count] ?? null;
    },
  };
}

function dateOf(instantMs) {
  return Number.isNaN(instantMs) ? '' : new Date(instantMs).toISOString().slice(0, 10);
}
