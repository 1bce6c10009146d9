import type { zh } from './words.ts';

const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `16,630` */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `85.7%`; never `100.0%` of a rate below 1, nor `0.0%` of one above 0. */
export function formatRate(rate: number): string {
  return PERCENT.format(rate > 0 && rate < 1 ? Math.min(Math.max(rate, 0.001), 0.999) : rate);
}

/** A decimal text with its thousands told apart, digit for digit: `4385.1417` → `4,385.1417`. */
export function formatDecimal(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `5 分钟前` */
export function formatAge(ms: number, words: Pick<typeof zh, 'seconds' | 'minutes' | 'hours'>): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return words.seconds(seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.round(minutes / 60));
}
