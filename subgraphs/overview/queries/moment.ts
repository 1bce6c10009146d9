import { addDays } from '../../kit/calendar/isoDate.ts';
import { requestError } from '../../kit/errors.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';

/** A point in time that is asked for: the state that the index had, and the day that lateness is of. */
export interface Moment {
  /** Null: now. */
  instant: string | null;
  day: string;
}

/**
 * The end of a day; null or today: now. Throws BAD_USER_INPUT for a day that is yet to come: nobody knows its state.
 */
export function momentOf(asOf: string | null | undefined, { today }: Pick<SubgraphContext, 'today'>): Moment {
  if (asOf === null || asOf === undefined || asOf === today) return { instant: null, day: today };
  if (asOf > today) {
    throw requestError('BAD_USER_INPUT', `Expected asOf to be today (${today}) or before it, got ${asOf}.`);
  }
  return { instant: endOfDay(asOf), day: asOf };
}

/** The instant at which a day ends in Asia/Shanghai. `2021-05-31` → `2021-05-31T16:00:00.000Z` */
export function endOfDay(day: string): string {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`).toISOString();
}

/** The day in Asia/Shanghai that an instant lies in; the very end of a day still belongs to it. */
export function dayOf(instant: string): string {
  const shifted = new Date(Date.parse(instant) + SHANGHAI_MS - 1);
  return shifted.toISOString().slice(0, 10);
}

const SHANGHAI_MS = 8 * 3600 * 1000;
