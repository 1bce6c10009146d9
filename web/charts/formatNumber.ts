import type { NumberFormat } from './chooseClasses.ts';

const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** `1,645` · `83.4%` · `3,276.45`: the same in both languages. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (format === 'percent') return PERCENT.format(value);
  return (format === 'count' ? COUNT : NUMBER).format(value);
}
