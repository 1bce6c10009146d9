import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MATTER_STATUSES } from '../ledger/MatterRow.ts';
import {
  type AssessedIndicator,
  assessLateness,
  closedOnTime,
  isBehind,
  type LatenessSubject,
  RULES,
} from './lateness.ts';

const TODAY = '2021-06-17';

function matter(changes: Partial<LatenessSubject> = {}): LatenessSubject {
  return { status: 'IN_PROGRESS', deadlineRaw: null, deadlineDate: null, indicators: [], ...changes };
}

function due(date: string, changes: Partial<LatenessSubject> = {}): LatenessSubject {
  return matter({ deadlineRaw: date, deadlineDate: date, ...changes });
}

function indicator(changes: Partial<AssessedIndicator> = {}): AssessedIndicator {
  return { name: '开工小区', unit: '个', target: 100, actual: 0, year: 2021, yearEndOnly: false, ...changes };
}

const slow = indicator({ name: '改造户数', unit: '户', target: 29342, actual: 3046 });

function stateOf(subject: LatenessSubject, today = TODAY): string {
  return assessLateness(subject, today).state;
}

describe('lateness', () => {
  it.each(MATTER_STATUSES)('of a matter that is %s and past its deadline', (status) => {
    const expected = {
      COMPLETED: 'NONE',
      CLOSED: 'NONE',
      WITHDRAWN: 'NONE',
      LONG_TERM: 'NOT_ASSESSABLE',
    };
    expect(stateOf(due('2021-06-10', { status }))).toBe(expected[status as keyof typeof expected] ?? 'OVERDUE');
  });

  it('is OVERDUE after the deadline, and says by how many working days', () => {
    expect(assessLateness(due('2021-06-10'), TODAY)).toEqual({
      state: 'OVERDUE',
      rule: 'OVERDUE: open and past its deadline',
      inputs: [
        { name: 'status', value: 'IN_PROGRESS' },
        { name: 'deadline', value: '2021-06-10' },
        { name: 'today', value: TODAY },
        { name: 'workingDaysLate', value: '4' },
      ],
      workingDaysLate: 4,
      asOf: TODAY,
    });
  });

  it('is OVERDUE on a day off after the deadline, though no working day late', () => {
    expect(assessLateness(due('2021-06-11'), '2021-06-12')).toMatchObject({ state: 'OVERDUE', workingDaysLate: 0 });
    expect(assessLateness(due('2021-09-17'), '2021-09-18')).toMatchObject({ state: 'OVERDUE', workingDaysLate: 1 });
  });

  it('is OVERDUE by an unknown number if the deadline is older than the calendar', () => {
    expect(assessLateness(due('2018-12-31'), TODAY)).toMatchObject({ state: 'OVERDUE', workingDaysLate: null });
  });

  it('is DUE_SOON from the 10th working day before the deadline to the deadline itself', () => {
    expect(assessLateness(due(TODAY), TODAY)).toMatchObject({ state: 'DUE_SOON', workingDaysLate: 0 });
    expect(assessLateness(due('2021-07-01'), TODAY)).toMatchObject({ state: 'DUE_SOON', workingDaysLate: -10 });
    expect(assessLateness(due('2021-07-02'), TODAY)).toMatchObject({
      state: 'NONE',
      rule: RULES.ON_SCHEDULE,
      workingDaysLate: -11,
    });
  });

  it('counts days made up for on weekends', () => {
    expect(stateOf(due('2021-05-08'), '2021-04-22')).toBe('DUE_SOON');
    expect(stateOf(due('2021-05-10'), '2021-04-22')).toBe('NONE');
  });

  it('is DUE_SOON across the turn of the year', () => {
    expect(assessLateness(due('2022-01-17'), '2021-12-31')).toMatchObject({ state: 'DUE_SOON', workingDaysLate: -10 });
    expect(stateOf(due('2022-01-18'), '2021-12-31')).toBe('NONE');
  });

  it('is BEHIND with an indicator below its linear share, and names it', () => {
    const { state, rule, inputs } = assessLateness(
      due('2021-12-31', { indicators: [indicator({ actual: 90 }), slow] }),
      TODAY,
    );
    expect(state).toBe('BEHIND');
    expect(rule).toBe(RULES.BEHIND);
    expect(inputs.slice(3)).toEqual([
      { name: 'workingDaysLate', value: '-137' },
      { name: 'indicator', value: '改造户数' },
      { name: 'unit', value: '户' },
      { name: 'target', value: '29342' },
      { name: 'actual', value: '3046' },
      { name: 'scheduled', value: '13611.4278' },
    ]);
  });

  it('takes no reading for nothing done', () => {
    expect(stateOf(due('2021-12-31', { indicators: [indicator({ actual: null })] }))).toBe('BEHIND');
  });

  it('is BEHIND rather than DUE_SOON, and OVERDUE rather than BEHIND', () => {
    expect(stateOf(due(TODAY, { indicators: [slow] }))).toBe('BEHIND');
    expect(stateOf(due('2021-06-16', { indicators: [slow] }))).toBe('OVERDUE');
  });

  it('is NO_DEADLINE with neither text nor date, whatever its indicators', () => {
    expect(assessLateness(matter({ indicators: [slow] }), TODAY)).toMatchObject({
      state: 'NO_DEADLINE',
      inputs: [
        { name: 'status', value: 'IN_PROGRESS' },
        { name: 'deadline', value: null },
      ],
      workingDaysLate: null,
    });
  });

  it('is NOT_ASSESSABLE with a text that means no date', () => {
    expect(assessLateness(matter({ deadlineRaw: '长期' }), TODAY)).toMatchObject({
      state: 'NOT_ASSESSABLE',
      rule: RULES.UNREADABLE_DEADLINE,
      inputs: [{ name: 'status' }, { name: 'deadlineText', value: '长期' }],
    });
  });

  it('is NOT_ASSESSABLE for a long-term matter, with or without a deadline', () => {
    expect(assessLateness(matter({ status: 'LONG_TERM' }), TODAY)).toMatchObject({
      state: 'NOT_ASSESSABLE',
      rule: RULES.LONG_TERM,
    });
    expect(stateOf(due('2030-01-01', { status: 'LONG_TERM' }))).toBe('NOT_ASSESSABLE');
  });

  it('is PROVISIONAL if the deadline or today lies beyond the last notice', () => {
    expect(stateOf(due('2026-12-31'))).toBe('NONE');
    expect(assessLateness(due('2027-01-01'), TODAY)).toMatchObject({ state: 'PROVISIONAL', workingDaysLate: null });
    expect(stateOf(due('2021-06-10'), '2027-01-01')).toBe('PROVISIONAL');
    expect(stateOf(due('2027-06-30', { indicators: [slow] }))).toBe('PROVISIONAL');
  });

  it('has ended for a matter that is closed', () => {
    expect(assessLateness(due('2021-06-10', { status: 'CLOSED', indicators: [slow] }), TODAY)).toEqual({
      state: 'NONE',
      rule: RULES.NOT_OPEN,
      inputs: [{ name: 'status', value: 'CLOSED' }],
      workingDaysLate: null,
      asOf: TODAY,
    });
  });
});

describe('an indicator', () => {
  const midYear = { today: '2021-06-30', year: 2021, shareOfYear: 0.5 };

  it.each([
    ['at its share', { actual: 50 }, false],
    ['just below it', { actual: 49.99 }, true],
    ['for the end of the year only', { actual: 0, yearEndOnly: true }, false],
    ['without a target', { target: null }, false],
    ['with a target of 0', { target: 0 }, false],
    ['of next year', { year: 2022 }, false],
    ['of last year, done', { year: 2020, actual: 100 }, false],
    ['of last year, not done', { year: 2020, actual: 99 }, true],
  ])('%s is behind: %j gives %s', (_, changes, behind) => {
    expect(isBehind(indicator(changes), midYear)).toBe(behind);
  });
});

describe('closed on time', () => {
  it('means closed on or before the deadline', () => {
    expect(closedOnTime('CLOSED', '2021-06-17', '2021-06-17')).toBe(true);
    expect(closedOnTime('CLOSED', '2021-06-18', '2021-06-17')).toBe(false);
  });

  it('is not said without a deadline, and not of a matter that is open', () => {
    expect(closedOnTime('CLOSED', '2021-06-17', null)).toBeNull();
    expect(closedOnTime('COMPLETED', null, '2021-06-17')).toBeNull();
    expect(closedOnTime('REOPENED', '2021-06-01', '2021-06-17')).toBeNull();
  });
});

describe('the rules of lateness', () => {
  it('stand word for word on the page for owners in other languages, so that all explain alike', () => {
    const page = readFileSync(new URL('../../../docs/reference/shard-contract.md', import.meta.url), 'utf8');
    expect(Object.values(RULES).filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([]);
  });
});
