import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupRow } from '../../kit/statistics/groups.ts';
import type { WorkerGroupBy } from '../generated/resolvers.ts';
import { hardshipRows } from './hardshipRows.ts';

/** Parts of a group's cases: every case is in one of them. */
interface Parts {
  overdue: number;
  inTime: number;
  completed: number;
  onTime: number;
  late: number;
  withdrawn: number;
  /** Cases that state what is planned, 100 yuan each. */
  planned: number;
}

const NONE: Parts = { overdue: 0, inTime: 0, completed: 0, onTime: 0, late: 0, withdrawn: 0, planned: 0 };
const PART_NAMES = Object.keys(NONE) as (keyof Parts)[];

function ledger(group: string, parts: Partial<Parts>): GroupRow {
  const { overdue, inTime, completed, onTime, late, withdrawn, planned } = { ...NONE, ...parts };
  return {
    ...{ key: [group], label: [`集团${group}`], count: overdue + inTime + completed + onTime + late + withdrawn },
    ...{ open: overdue + inTime, completed, closed: onTime + late, withdrawn, closedOnTime: onTime },
    ...{ openOverdue: overdue, sums: { planned }, exactSums: { plannedInvestment: BigInt(planned) * 10_000n } },
  };
}

const ask = (ledgers: readonly GroupRow[], groupBy: readonly WorkerGroupBy[], isNarrowed = false) =>
  hardshipRows(ledgers, { groupBy, isNarrowed });
const counts = (...[ledgers, groupBy, isNarrowed]: Parameters<typeof ask>) =>
  ask(ledgers, groupBy, isNarrowed).map(({ key, suppressed, count }) => [...key, suppressed ? '<5' : count]);

describe('rows of hardship aid', () => {
  it('tell what a group has, labelled, where each part of it is none or enough', () => {
    expect(ask([ledger('A', { overdue: 5, inTime: 7, onTime: 9, planned: 6 })], ['KIND', 'GROUP'])).toEqual([
      {
        ...{ key: ['HARDSHIP_AID', 'A'], label: ['困难职工帮扶', '集团A'], suppressed: false },
        ...{ count: 21, open: 12, completed: 0, closed: 9, withdrawn: 0, closedOnTime: 9, openOverdue: 5 },
        plannedInvestment: '600',
      },
    ]);
  });

  it.each(PART_NAMES)('are suppressed for one to four cases that are %s, with all their numbers', (part) => {
    const enough = { inTime: 20, onTime: 20 };
    for (const few of [1, 4]) expect(counts([ledger('A', { ...enough, [part]: few })], [])).toEqual([['<5']]);
    for (const shown of [0, 5]) expect(counts([ledger('A', { ...enough, [part]: shown })], [])[0]).not.toContain('<5');
    const [row] = ask([ledger('A', { ...enough, [part]: 3 })], ['KIND']);
    expect(row).toEqual({
      ...{ key: ['HARDSHIP_AID'], label: ['困难职工帮扶'], suppressed: true, count: null, open: null, completed: null },
      ...{ closed: null, withdrawn: null, closedOnTime: null, openOverdue: null, plannedInvestment: null },
    });
  });

  it('are suppressed together if one of the groups in them is', () => {
    const ledgers = [ledger('A', { inTime: 30 }), ledger('B', { inTime: 3 }), ledger('C', { inTime: 9 })];
    expect(counts(ledgers, ['GROUP'])).toEqual([
      ['A', 30],
      ['B', '<5'],
      ['C', 9],
    ]);
    expect(counts(ledgers, ['KIND'])).toEqual([['HARDSHIP_AID', '<5']]);
    expect(counts([ledgers[0], ledgers[2]] as GroupRow[], ['KIND'])).toEqual([['HARDSHIP_AID', 39]]);
  });

  it('tell nothing where a question takes a group apart, one row a group whatever is in it', () => {
    const ledgers = [ledger('A', { inTime: 30 }), ledger('B', { inTime: 3 })];
    expect(counts(ledgers, ['GROUP', 'STATUS'])).toEqual([
      ['A', null, '<5'],
      ['B', null, '<5'],
    ]);
    expect(counts(ledgers, ['GROUP'], true)).toEqual([
      ['A', '<5'],
      ['B', '<5'],
    ]);
    expect(counts(ledgers, ['LATENESS', 'KIND', 'KIND'])).toEqual([[null, 'HARDSHIP_AID', 'HARDSHIP_AID', '<5']]);
  });

  it('are zeros over nothing without a key, and none with one', () => {
    expect(counts([], [])).toEqual([[0]]);
    expect(counts([], ['KIND'])).toEqual([]);
  });
});

describe('rows of hardship aid, whichever are subtracted', () => {
  const few = fc.record({ part: fc.constantFrom(...PART_NAMES), cases: fc.integer({ min: 1, max: 4 }) });
  const enough = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 40 }));
  const parts = fc.record(Object.fromEntries(PART_NAMES.map((name) => [name, enough]))) as fc.Arbitrary<Parts>;
  const ofFew = fc.tuple(parts, few).map(([made, { part, cases }]) => ({ ...made, [part]: cases }));
  const groups = fc.subarray(['A', 'B', 'C', 'D']);
  const keys = fc.array(fc.constantFrom<WorkerGroupBy>('GROUP', 'KIND', 'STATUS', 'CATEGORY'), { maxLength: 3 });
  const questions = fc.array(fc.tuple(groups, keys, fc.boolean()), { minLength: 1, maxLength: 8 });

  it('are the same whatever a group has that tells of few', () => {
    const property = fc.property(parts, parts, ofFew, ofFew, ofFew, ofFew, questions, (a, b, c, d, c2, d2, asked) => {
      const worlds = [
        { A: a, B: b, C: c, D: d },
        { A: a, B: b, C: c2, D: d2 },
      ].map((world) => Object.entries(world).map(([group, has]) => ledger(group, has)));
      for (const [of, groupBy, isNarrowed] of asked) {
        const [one, other] = worlds.map((world) =>
          ask(
            world.filter(({ key: [group] }) => of.includes(group as string)),
            groupBy,
            isNarrowed,
          ),
        );
        expect(one).toEqual(other);
      }
    });
    fc.assert(property, { seed: 20210617, numRuns: 300 });
  });

  it('leave no one to four cases, of one group or of several, nor within a row', () => {
    const isFew = (cases: number) => cases > 0 && cases < 5;
    const number = (row: object, name: string) => (row as Record<string, number>)[name] as number;
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, ofFew), { maxLength: 4 }), groups, (made, of) => {
        const ledgers = made.map((has, i) => ledger('ABCD'[i] as string, has));
        const some = ledgers.filter(({ key: [group] }) => of.includes(group as string));
        const [all] = ask(ledgers, []);
        const [part] = ask(some, []);
        for (const row of [all, part]) {
          if (!row || row.suppressed) continue;
          expect(isFew(number(row, 'open') - number(row, 'openOverdue'))).toBe(false);
          expect(isFew(number(row, 'closed') - number(row, 'closedOnTime'))).toBe(false);
        }
        if (!all || !part || all.suppressed || part.suppressed) return;
        for (const name of ['count', 'open', 'completed', 'closed', 'withdrawn', 'closedOnTime', 'openOverdue']) {
          expect(isFew(number(all, name))).toBe(false);
          expect(isFew(number(all, name) - number(part, name))).toBe(false);
        }
      }),
      { seed: 20210617, numRuns: 300 },
    );
  });
});
