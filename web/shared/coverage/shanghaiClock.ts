/** Instants as clocks and calendars in Shanghai show them, whatever the reader's machine is set to; to the minute. */
import { shanghaiTime } from '../../../tables/plan/shanghaiTime.ts';

/** `09:10`, or with its date if `today`, an instant, is of another: `2021-06-16 09:10`. */
export function clockTime(instant: string, today: string | null): string {
  const time = dateTime(instant);
  return today !== null && dateTime(today).slice(0, 10) === time.slice(0, 10) ? time.slice(11) : time;
}

/** `2021-06-17 09:10` */
export function dateTime(instant: string): string {
  return shanghaiTime(instant).slice(0, 16);
}
