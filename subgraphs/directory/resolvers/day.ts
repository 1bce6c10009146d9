import { isIsoDate } from '../../kit/calendar/isoDate.ts';
import { requestError } from '../../kit/errors.ts';

/** A date argument, checked; `otherwise` if it was not given. Throws BAD_USER_INPUT if it is no date. */
export function readDay(name: string, date: string | null | undefined, otherwise: string): string {
  if (date === null || date === undefined) return otherwise;
  if (isIsoDate(date)) return date;
  throw requestError(
    'BAD_USER_INPUT',
    `Expected "${name}" to be a date such as 2021-06-17, got "${date.slice(0, 40)}".`,
  );
}
