/** Shanghai is eight hours ahead, and has changed its clocks in no year that a ledger tells of. */
const AHEAD_HOURS = 8;
const DAY_MS = 86_400_000;

/**
 * `2021-06-17 09:10:00` of the instant `2021-06-17T01:10:00.000Z`, parts of seconds left out. What is no ISO instant in
 * UTC comes back as it is.
 */
export function shanghaiTime(instant: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(instant)) return instant;
  const hour = Number(instant.slice(11, 13)) + AHEAD_HOURS;
  const minutes = instant.slice(13, 19);
  if (hour < 24) return `${instant.slice(0, 10)} ${hour < 10 ? '0' : ''}${hour}${minutes}`;
  return `${nextDay(instant.slice(0, 10))} 0${hour - 24}${minutes}`;
}

/** Rows of one page are of few days: the last one that was asked for is kept. */
let known = { day: '', next: '' };

function nextDay(day: string): string {
  if (known.day !== day) known = { day, next: new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10) };
  return known.next;
}
