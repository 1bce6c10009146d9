import type { Cell } from '../../../tables/plan/TablePlan.ts';

/** The month, day or instant that a cell names, in a form whose order is that of time. Undefined if it names none. */
export function readPeriod(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const chinese = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(cell);
  if (chinese) {
    const [, year, month = '', day] = chinese;
    return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  }
  return /^\d{4}-\d\d(?:-\d\d(?:T[\d:.]+Z)?)?$/.test(cell) ? cell : undefined;
}
