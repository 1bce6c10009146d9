import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { isOpen, latenessOf, leadOn } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data } from '../../support/demo.ts';
import { askQuestion, askWholeList } from './askQuestion.ts';
import { byDeadline, expectFacet, expectGroups, idsOf, lateness, mostFirst, ofCity, type Row } from './expectations.ts';
import { expectedGroups } from './expectedGroups.ts';
import { END_OF_MAY, MONTH_END, type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';
import { withoutMakeUpDays, workingDayAfter, workingDaysAfter } from './workingDays2021.ts';

/** 阜阳市 */
const CITY = '341200';

const approved = ({ extensions }: MatterRow) => extensions.filter(({ decision }) => decision === 'APPROVED');

/** What is late, what soon will be, and how days are counted. */
export function describeDeadlines(province: ProvinceUnderTest): void {
  describe('1 what is overdue today', () => {
    const overdue = () => province.matters.filter((row) => lateness(row) === 'OVERDUE');

    it('is every open matter past its deadline, the oldest first, with the days that it is late', async () => {
      const rows = await askWholeList(province.demo, 1, ({ rows: list }) => list);
      const expected = byDeadline(overdue());
      expect(expected.length).toBeGreaterThan(200);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      expect(
        rows.map((row) => [row.status, row.deadline.date, row.leadBody?.id ?? null, row.lateness.workingDaysLate]),
      ).toEqual(
        expected.map((row) => [
          ...[row.status, row.deadline.date, row.leadBody],
          workingDaysAfter(row.deadline.date as string, TODAY),
        ]),
      );
    });

    it('is counted by city and lead body, bodies that are missing among them', async () => {
      const { byCityAndBody } = await askQuestion(province.demo, 1);
      const expected = expectedGroups(overdue(), {
        keyOf: (row) => [province.places.cityOf(row.division), row.leadBody],
        day: TODAY,
        by: mostFirst,
      });
      expect(byCityAndBody.total.count).toBe(overdue().length);
      expect(byCityAndBody.groupCount).toBe(expected.length);
      expectGroups(byCityAndBody.groups, expected.slice(0, 500));
      expect(expected.some(({ key }) => key[1] === null)).toBe(true);
    });

    it('is the same within one county', async () => {
      const within = overdue().filter(({ division }) => province.places.countyOf(division) === EXAMPLES.county);
      const { rows, byCityAndBody } = await askQuestion(province.demo, 1, { division: [EXAMPLES.county] });
      expect(idsOf(rows.nodes)).toEqual(idsOf(byDeadline(within)));
      expect([rows.totalCount, byCityAndBody.total.count]).toEqual([within.length, within.length]);
      expect(within.length).toBeGreaterThan(0);
    });
  });

  describe('2 what is due within ten working days', () => {
    const dueSoon = () => {
      const last = workingDayAfter(TODAY, 10);
      return province.matters.filter(
        (row) => isOpen(row) && (row.deadline.date ?? '') >= TODAY && (row.deadline.date ?? '') <= last,
      );
    };

    it('is every open matter with a deadline from today to the tenth working day', async () => {
      const rows = await askWholeList(province.demo, 2, ({ rows: list }) => list);
      const expected = byDeadline(dueSoon());
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      expect(rows.map((row) => row.lateness.workingDaysLate)).toEqual(
        // Not -0, which is another number to the test, though not to JSON.
        expected.map(({ deadline }) => 0 - workingDaysAfter(TODAY, deadline.date as string)),
      );
    });

    it('takes in what DUE_SOON alone would miss: what is behind as well, and what became long-term', async () => {
      const states = new Set(
        (await askWholeList(province.demo, 2, ({ rows }) => rows)).map((row) => row.lateness.state),
      );
      expect([...states].sort()).toEqual(['BEHIND', 'DUE_SOON', 'NOT_ASSESSABLE']);
    });

    it('is counted beside the list by city and by lateness', async () => {
      const { rows } = await askQuestion(province.demo, 2);
      expect(rows.totalCount).toBe(dueSoon().length);
      expectFacet(rows, 'CITY', dueSoon(), ({ division }) => province.places.cityOf(division));
      expectFacet(rows, 'LATENESS', dueSoon(), lateness);
    });

    it('counts by city as if none were chosen', async () => {
      const { rows } = await askQuestion(province.demo, 2, { division: [CITY] });
      expect(rows.totalCount).toBe(
        dueSoon().filter(({ division }) => province.places.cityOf(division) === CITY).length,
      );
      expectFacet(rows, 'CITY', dueSoon(), ({ division }) => province.places.cityOf(division));
    });
  });

  describe('4 what was behind schedule at the end of May', () => {
    const behind = () =>
      [...province.past.at(END_OF_MAY).values()].filter((row) => latenessOf(row, MONTH_END).state === 'BEHIND');

    it('is what its ledgers said that day', async () => {
      const rows = await askWholeList(province.demo, 4, ({ rows: list }) => list);
      const expected = byDeadline(behind());
      expect(expected.length).toBeGreaterThan(100);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      expect(rows.map((row) => [row.asOf, row.status, row.leadBody?.id ?? null, row.deadline.date])).toEqual(
        expected.map((row) => [END_OF_MAY, row.status, row.leadBody, row.deadline.date]),
      );
      expect(rows.map((row) => row.leadOfficial?.id ?? null)).toEqual(
        expected.map((row) => leadOn(row, MONTH_END)?.official ?? null),
      );
    });

    it('names a reading of that day below five twelfths of the target', async () => {
      const expected = new Map(behind().map((row) => [row.id, row]));
      for (const { id, lateness: told } of await askWholeList(province.demo, 4, ({ rows }) => rows)) {
        const input = (name: string): string | null => told.inputs.find((it: Data) => it.name === name)?.value ?? null;
        const indicator = expected.get(id)?.indicators.find(({ name }) => name === input('indicator'));
        expect(indicator?.yearEndOnly, id).toBe(false);
        const actual = indicator?.readings.at(-1)?.actual ?? null;
        expect([input('target'), input('actual')].map(Number), id).toEqual([indicator?.target, actual].map(Number));
        expect(Number(actual ?? 0), id).toBeLessThan((Number(indicator?.target) * 5) / 12);
        expect(Number(input('scheduled')), id).toBeCloseTo((Number(indicator?.target) * 5) / 12, 3);
        expect(told.asOf, id).toBe(MONTH_END);
      }
    });

    it('is counted by city', async () => {
      const { byCity, rows } = await askQuestion(province.demo, 4);
      expect([rows.totalCount, byCity.total.count]).toEqual([behind().length, behind().length]);
      expectGroups(byCity.groups, expectedGroups(behind(), { keyOf: ofCity(province), day: MONTH_END, by: mostFirst }));
    });

    it('is not what is behind today: some caught up, of some the status changed since', async () => {
      const rows = await askWholeList(province.demo, 4, ({ rows: list }) => list);
      const today = new Set(idsOf(province.matters.filter((row) => lateness(row) === 'BEHIND')));
      expect(rows.filter(({ id }) => !today.has(id)).length).toBeGreaterThan(0);
      expect(rows.filter(({ matter, status }) => matter?.status !== status).length).toBeGreaterThan(0);
    });
  });

  describe('11 what was extended twice or more', () => {
    const extended = () => province.matters.filter((row) => approved(row).length >= 2);

    it('keeps its first deadline, what was added in working days, and who approved', async () => {
      const rows = await askWholeList(province.demo, 11, ({ rows: list }) => list);
      const expected = byDeadline(extended());
      expect(expected.length).toBeGreaterThan(20);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      for (const [i, row] of rows.entries()) {
        const owner = expected[i] as MatterRow;
        const first = approved(owner)[0];
        expect([row.deadline.original, row.deadline.date], row.id).toEqual([first?.from, owner.deadline.date]);
        expect(row.deadline.extensionCount, row.id).toBe(approved(owner).length);
        expect(
          row.extensions.map((it: Data) => [
            it.from,
            it.to,
            it.decision,
            it.decidedOn,
            it.approver?.id ?? null,
            it.reason,
          ]),
          row.id,
        ).toEqual(owner.extensions.map((it) => [it.from, it.to, it.decision, it.decidedOn, it.approver, it.reason]));
      }
    });

    it('adds up only what was approved, in working days with make-up days', async () => {
      const rows = await askWholeList(province.demo, 11, ({ rows: list }) => list);
      const counted = rows.filter(({ deadline }) => deadline.date <= '2021-12-31');
      expect(counted.length).toBeGreaterThan(20);
      for (const { id, deadline, extensions } of counted) {
        const added = extensions
          .filter(({ decision }: Data) => decision === 'APPROVED')
          .map(({ from, to }: Data) => workingDaysAfter(from, to));
        expect(deadline.workingDaysAdded, id).toBe(added.reduce((sum: number, days: number) => sum + days, 0));
      }
    });
  });

  describe('working days', () => {
    it('count weekend days that are worked: 25 April and 8 May among them', async () => {
      const rows = await askWholeList(province.demo, 1, ({ rows: list }) => list);
      const across = (day: string) => rows.filter(({ deadline }) => deadline.date < day);
      for (const day of ['2021-04-25', '2021-05-08']) {
        const told = across(day).map(({ deadline, lateness: { workingDaysLate } }) => [deadline.date, workingDaysLate]);
        expect(told.length, day).toBeGreaterThan(5);
        expect(told).toEqual(told.map(([date]) => [date, workingDaysAfter(date, TODAY)]));
        expect(
          told.filter(([date, days]) => days === withoutMakeUpDays(date, TODAY)),
          day,
        ).toEqual([]);
      }
    });

    it('leave out the Dragon Boat Festival, which no weekend shows', async () => {
      const [row] = (await askWholeList(province.demo, 1, ({ rows }) => rows)).filter(
        ({ deadline }) => deadline.date >= '2021-06-05' && deadline.date <= '2021-06-11',
      );
      expect(row).toBeDefined();
      expect(row?.lateness.workingDaysLate).toBe(workingDaysAfter(row?.deadline.date, TODAY));
      expect(workingDaysAfter('2021-06-11', TODAY)).toBe(3);
    });
  });

  describe('ties', () => {
    it('are broken by id, in whatever pages a list is read', async () => {
      const whole = idsOf((await askWholeList(province.demo, 1, ({ rows }) => rows, { first: 500 })) as Row[]);
      const dates = byDeadline(province.matters.filter((row) => lateness(row) === 'OVERDUE')).map(
        ({ deadline }) => deadline.date,
      );
      expect(new Set(dates).size).toBeLessThan(dates.length);
      for (const first of [13, 101]) {
        expect(idsOf((await askWholeList(province.demo, 1, ({ rows }) => rows, { first })) as Row[])).toEqual(whole);
      }
    });
  });
}
