import { dayOfMonth, daysInMonth, monthOf, yearOf } from './isoDate.ts';

/**
 * The linear share (序时进度) of a year's target that is due by the end of `today`: each month is a twelfth, and
 * within a month its days count alike. 0 before the year, 1 after it. End of March → 0.25, of June → 0.5.
 */
export function scheduledShare(today: string, year: number): number {
  const current = yearOf(today);
  if (current !== year) return current < year ? 0 : 1;
  const month = monthOf(today);
  return (month - 1 + dayOfMonth(today) / daysInMonth(year, month)) / 12;
}

/** The scheduled part of a target as decimal text, to four decimals: what an indicator shows, not what is compared. */
export function scheduledAmount(target: number, share: number): string {
  const rounded = (target * share).toFixed(4);
  return rounded.replace(/\.?0+$/, '');
}
