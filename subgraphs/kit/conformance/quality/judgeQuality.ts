import { addDays } from '../../calendar/isoDate.ts';
import { checkCreditCode } from '../../creditCode/creditCode.ts';
import { isOpen } from '../../reference/assessMatter.ts';
import { lastReportOn } from '../../reference/orderMatters.ts';
import type { DataQuality, QualityPart } from '../CheckReport.ts';
import type { KnownRow } from '../KnownRow.ts';

export interface QualityOptions {
  today: string;
  /** Ids of bodies that are known; null: only their credit codes are looked at. */
  knownBodies: ReadonlySet<string> | null;
}

/** Rows that a reader is shown of each part. */
const MAX_WORST = 5;
const FRESH_DAYS = 30;

/** Fields that a reader of the ledger looks for first; whether a row has each is counted one by one. */
const WANTED: Readonly<Record<string, (row: KnownRow) => unknown>> = {
  content: (row) => row.content,
  serviceTarget: (row) => row.serviceTarget,
  category: (row) => row.category,
  leadBody: (row) => row.leadBody,
  leadOfficial: (row) => (row.leads.length > 0 ? row.leads : null),
  deadline: (row) => row.deadline.date ?? row.deadline.raw,
  measures: (row) => (row.measures.length > 0 ? row.measures : null),
  reports: (row) => lastReportOn(row),
};

interface Judged {
  row: KnownRow;
  /** Points of this row, and how many there are to have. */
  points: number;
  of: number;
}

/**
 * How good the data of a ledger is, in four parts that each say what they count: nothing that is missing is left out
 * of a denominator, and a part with nothing to count has no score instead of a full one.
 */
export function judgeQuality(rows: readonly KnownRow[], { today, knownBodies }: QualityOptions): DataQuality {
  const since = addDays(today, -FRESH_DAYS);
  const wanted = Object.entries(WANTED);
  const bodyChecks = bodyChecksOf(knownBodies);
  const parts: QualityPart[] = [
    partOf('COMPLETE', 0.35, `Of ${wanted.map(([name]) => name).join(', ')}: how many the rows have.`, {
      judged: rows.map((row) =>
        judge(
          row,
          wanted.map(([, read]) => hasText(read(row))),
        ),
      ),
      counts: wanted.map(([name, read]) => countOf(name, rows, (row) => hasText(read(row)))),
    }),
    partOf('DATED', 0.25, 'Rows whose deadline is a date, of all that are not long-term matters.', {
      judged: rows
        .filter(({ status }) => status !== 'LONG_TERM')
        .map((row) => judge(row, [row.deadline.date !== null])),
      counts: [
        countOf(
          'with a text that means no date',
          rows,
          ({ deadline }) => deadline.raw !== null && deadline.date === null,
        ),
        countOf('without any deadline', rows, ({ deadline }) => deadline.raw === null && deadline.date === null),
      ],
    }),
    partOf('BODIES_KNOWN', 0.2, `Of each row: ${bodyChecks.map(([name]) => name).join(', ')}.`, {
      judged: rows.map((row) =>
        judge(
          row,
          bodyChecks.map(([, holds]) => holds(row)),
        ),
      ),
      counts: bodyChecks.map(([name, holds]) => countOf(name, rows, holds)),
    }),
    partOf(
      'FRESH',
      0.2,
      `Open rows that changed or were reported on since ${since}, ${FRESH_DAYS} days before today.`,
      {
        judged: rows.filter(isOpen).map((row) => judge(row, [lastSignOf(row) >= since])),
        counts: [countOf('never reported on', rows.filter(isOpen), (row) => lastReportOn(row) === null)],
      },
    ),
  ];
  const scored = parts.filter((part): part is QualityPart & { score: number } => part.score !== null);
  const weight = scored.reduce((sum, part) => sum + part.weight, 0);
  const score = weight === 0 ? null : scored.reduce((sum, part) => sum + part.score * part.weight, 0) / weight;
  return { score: score === null ? null : Math.round(score), rows: rows.length, parts };
}

/** What a body must be: named at all, with a code whose check digits are right, and known where that can be told. */
function bodyChecksOf(knownBodies: ReadonlySet<string> | null): [string, (row: KnownRow) => boolean][] {
  const checks: [string, (row: KnownRow) => boolean][] = [
    ['lead body named', ({ leadBody }) => leadBody !== null],
    ['its credit code valid', ({ leadBody }) => leadBody !== null && checkCreditCode(leadBody).valid],
  ];
  if (!knownBodies) return checks;
  return [...checks, ['it is a known body', ({ leadBody }) => leadBody !== null && knownBodies.has(leadBody)]];
}

function judge(row: KnownRow, holds: readonly boolean[]): Judged {
  return { row, points: holds.filter(Boolean).length, of: holds.length };
}

function partOf(
  name: QualityPart['name'],
  weight: number,
  meaning: string,
  { judged, counts }: { judged: readonly Judged[]; counts: QualityPart['counts'] },
): QualityPart {
  const numerator = judged.reduce((sum, { points }) => sum + points, 0);
  const denominator = judged.reduce((sum, { of }) => sum + of, 0);
  const worst = judged.filter(({ points, of }) => points < of).toSorted((a, b) => a.points - b.points);
  return {
    ...{ name, meaning, weight, numerator, denominator, counts },
    score: denominator === 0 ? null : Math.round((100 * numerator) / denominator),
    worst: worst.slice(0, MAX_WORST).map(({ row }) => row.id),
  };
}

function countOf(name: string, rows: readonly KnownRow[], holds: (row: KnownRow) => boolean) {
  return { name, numerator: rows.filter(holds).length, denominator: rows.length };
}

/** The day on which something was last heard of a row. */
function lastSignOf(row: KnownRow): string {
  const changedOn = row.updatedAt.slice(0, 10);
  const reportedOn = lastReportOn(row) ?? '';
  return changedOn > reportedOn ? changedOn : reportedOn;
}

/** A text of nothing but white space is none. */
function hasText(value: unknown): boolean {
  return typeof value === 'string' ? value.trim().length > 0 : value !== null && value !== undefined;
}
