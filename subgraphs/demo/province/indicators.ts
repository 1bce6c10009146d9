/** Indicators with their readings at the ends of months: some slow, some done, some not reported at all. */

import { scheduledShare } from '../../kit/calendar/scheduledShare.ts';
import type { IndicatorRow } from '../../kit/ledger/MatterRow.ts';
import { TODAY } from './dates.ts';
import type { Random } from './random.ts';
import type { IndicatorTemplate } from './templates.ts';

/** How large a place is, as a share between the smallest and the largest target of a template. */
export interface Size {
  low: number;
  high: number;
}

export interface IndicatorCourse {
  registeredOn: string;
  /** Day of closing or completing: by then the target is met. */
  doneOn: string | null;
  size: Size;
}

const YEAR = 2021;
const MONTH_ENDS = ['2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-15'];

export function makeIndicators(
  random: Random,
  templates: readonly IndicatorTemplate[],
  course: IndicatorCourse,
): IndicatorRow[] {
  const progress = course.doneOn === null ? progressToday(random) : 1 + random.fraction() * 0.06;
  return templates.map(({ name, unit, low, high, yearEndOnly }) => {
    const share = course.size.low + random.fraction() * (course.size.high - course.size.low);
    const target = round(low * (high / low) ** share, unit);
    const isRate = unit === '%';
    const full = isRate ? Math.min(100, target * (0.94 + 0.07 * random.fraction())) : target * (progress ?? 0);
    return {
      ...{ name, unit, year: YEAR, yearEndOnly: yearEndOnly || random.chance(0.04) },
      target: random.chance(0.02) ? null : String(target),
      readings: progress === null ? [] : readingsUpTo(full, unit, course),
    };
  });
}

/** Share of the annual target that is reached today; null: nobody reported. The schedule asks for 46 percent. */
function progressToday(random: Random): number | null {
  return random.weighted<() => number | null>([
    [() => null, 7],
    [() => random.fraction() * 0.44, 17],
    [() => 0.47 + random.fraction() * 0.4, 66],
    [() => 1, 10],
  ])();
}

function readingsUpTo(full: number, unit: string, { registeredOn, doneOn }: IndicatorCourse): IndicatorRow['readings'] {
  const last = doneOn ?? TODAY;
  const days = MONTH_ENDS.filter((day) => day >= registeredOn && day < last);
  if (doneOn !== null || days.length === 0) days.push(last);
  const lastShare = scheduledShare(days.at(-1) as string, YEAR);
  let before = 0;
  return days.map((asOf) => {
    const value = unit === '%' ? full : (full * scheduledShare(asOf, YEAR)) / lastShare;
    // Of few things none is reported before it is done.
    before = Math.max(before, full < 20 && isCounted(unit) ? Math.floor(value + 1e-9) : round(value, unit));
    return { asOf, actual: String(before) };
  });
}

/** Units that come in parts: ten thousands, shares, measures. Of all others there are only whole ones: 个, 户, 人 … */
const DIVISIBLE = /^(?:[万亿].*|%|公里|米|吨\/日)$/;

function isCounted(unit: string): boolean {
  return !DIVISIBLE.test(unit);
}

/** Whole numbers, or one decimal below 10 where the unit has a fraction worth keeping. */
function round(value: number, unit: string): number {
  return value >= 10 || isCounted(unit) ? Math.round(value) : Math.round(value * 10) / 10;
}
