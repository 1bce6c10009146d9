import type { TableCell } from '../table/TableFile.ts';
import { readDates } from './readDates.ts';

export interface DeadlineAndProgress {
  deadline: TableCell | undefined;
  progress: string | undefined;
}

/**
 * What of one cell is the deadline and what the progress: `2021年12月底前；已完成招标` is one each. The deadline is the
 * first part that names a date and reports nothing as done; the rest is progress.
 */
export function splitDeadlineAndProgress(cell: TableCell, year: number | null): DeadlineAndProgress {
  if (cell.date || cell.number !== undefined) return { deadline: cell, progress: undefined };
  const parts = cell.text.split(/(?<=[；;。\n])|(?<=[，,])/).filter((part) => part.trim() !== '');
  const at = parts.findIndex((part) => {
    const { dates, isYearMissing } = readDates(part, year);
    return (dates.length > 0 || isYearMissing) && !DONE.test(part);
  });
  if (at < 0) return { deadline: undefined, progress: cell.text };
  const progress = trimmed(parts.filter((_, i) => i !== at).join(''));
  return { deadline: { text: trimmed(parts[at] ?? '') }, progress: progress === '' ? undefined : progress };
}

const DONE = /已|截至|截止|目前/;

function trimmed(text: string): string {
  return text.replace(/^[；;。，,\s]+|[；;。，,\s]+$/g, '');
}
