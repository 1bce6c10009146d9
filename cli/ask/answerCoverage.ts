/** Which systems an answer lacks, in words. */
import { shanghaiTime } from '../../tables/plan/shanghaiTime.ts';
import { plainText } from '../terminal/textWidth.ts';

export interface AnswerCoverage {
  complete: boolean;
  asOf?: string;
  missing?: { name?: string; reason?: string; since?: string | null; staleAsOf?: string | null }[];
}

/** `阜阳市民生项目台账 is missing (UNREACHABLE since 2021-06-17 09:10:00)`, a sentence each system. Empty if none is. */
export function describeMissing({ complete, missing = [] }: AnswerCoverage): string[] {
  if (complete) return [];
  if (missing.length === 0) return ['some systems are missing'];
  return missing.map(({ name = 'a system', reason, since, staleAsOf }) => {
    const why = [reason, since ? `since ${shanghaiTime(since)}` : ''].filter(Boolean).join(' ');
    const rows = staleAsOf ? `; its rows are as of ${shanghaiTime(staleAsOf)}` : '';
    return `${plainText(name)} is missing${why === '' && rows === '' ? '' : ` (${why}${rows})`}`;
  });
}

/** Every coverage of an answer, or of a part of it, that is not complete. */
export function findPartial(value: unknown): AnswerCoverage[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isCoverage(value)) return value.complete ? [] : [value];
  return Object.values(value).flatMap(findPartial);
}

function isCoverage(value: object): value is AnswerCoverage {
  if (!('complete' in value) || typeof value.complete !== 'boolean') return false;
  return 'missing' in value || 'answered' in value || 'asOf' in value || Object.keys(value).length === 1;
}
