import { scheduledShare } from '../../kit/calendar/scheduledShare.ts';

/** What of an indicator decides when it falls behind; see `IndicatorRow`. */
export interface ScheduledIndicator {
  target: number | null;
  /** The last reading; null counts as 0. */
  actual: number | null;
  year: number;
  yearEndOnly: boolean;
}

/** Before any day that is compared with it. */
const ALWAYS = '0001-01-01';

/** Years of the dates that the contract knows. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/**
 * The first day on which one of the indicators is below the linear share of its target, if no reading follows; null if
 * none ever is. The share never falls, so a matter is behind on a day exactly if this day is not after it: the same
 * comparison of doubles as `isBehind`, made once when a version is written instead of at every question.
 */
export function behindFrom(indicators: readonly ScheduledIndicator[]): string | null {
  let first: string | null = null;
  for (const indicator of indicators) {
    const day = behindFromOf(indicator);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

function behindFromOf({ target, actual, year, yearEndOnly }: ScheduledIndicator): string | null {
  if (yearEndOnly || target === null || target <= 0) return null;
  const done = actual ?? 0;
  if (done < 0) return ALWAYS;
  if (done >= target) return null;
  // A year that no date lies in: all of the target was due before any day, or will never be.
  if (year < FIRST_YEAR) return ALWAYS;
  if (year > LAST_YEAR) return null;
  const { days, shares } = scheduleOf(year);
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (done < target * (shares[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return days[low] as string;
}

interface Schedule {
  days: readonly string[];
  shares: readonly number[];
}

const schedules = new Map<number, Schedule>();

/** Every day of a year with the share of the year that it stands for. */
function scheduleOf(year: number): Schedule {
  const known = schedules.get(year);
  if (known) return known;
  const days: string[] = [];
  for (
    const day = new Date(Date.UTC(year, 0, 1));
    day.getUTCFullYear() === year;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    days.push(day.toISOString().slice(0, 10));
  }
  const schedule = { days, shares: days.map((day) => scheduledShare(day, year)) };
  schedules.set(year, schedule);
  return schedule;
}
