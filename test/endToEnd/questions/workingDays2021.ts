/** The working days of 2021, counted on the fingers from the State Council's notice: nothing of the hub's own calendar. */

/** 国办发明电〔2020〕27号: days off as month and day, both ends included, and weekend days that are worked. */
const DAYS_OFF = [
  ['01-01', '01-03'],
  ['02-11', '02-17'],
  ['04-03', '04-05'],
  ['05-01', '05-05'],
  ['06-12', '06-14'],
  ['09-19', '09-21'],
  ['10-01', '10-07'],
] as const;
export const MAKE_UP_DAYS: readonly string[] = ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'];

/** Working days after one day of 2021, up to and with another. */
export function workingDaysAfter(from: string, to: string): number {
  return daysAfter(from, to).filter((day) => isWorked(day)).length;
}

/** What a count that knows of no make-up days, but of holidays, would come to. */
export function withoutMakeUpDays(from: string, to: string): number {
  return daysAfter(from, to).filter((day) => isWorked(day) && !isMakeUpDay(day)).length;
}

/** The `count`-th working day after a day of 2021. */
export function workingDayAfter(from: string, count: number): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorked(day)) left -= 1;
  }
  return day;
}

function daysAfter(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = nextDay(from); day <= to; day = nextDay(day)) days.push(day);
  return days;
}

function isWorked(day: string): boolean {
  if (!day.startsWith('2021-')) throw new Error(`Expected a day of 2021, got ${day}.`);
  const monthDay = day.slice(5);
  if (isMakeUpDay(day)) return true;
  if (DAYS_OFF.some(([first, last]) => monthDay >= first && monthDay <= last)) return false;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function isMakeUpDay(day: string): boolean {
  return MAKE_UP_DAYS.includes(day.slice(5));
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
