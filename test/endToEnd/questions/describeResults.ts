import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { isOpen } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data } from '../../support/demo.ts';
import { askQuestion, askWholeList } from './askQuestion.ts';
import {
  bestFirst,
  expectFacet,
  expectGroups,
  idsOf,
  inOrder,
  lastReport,
  ofBody,
  ofCounty,
  type Row,
  worstFirst,
} from './expectations.ts';
import { expectedGroups, expectedNumbers, hasEvent } from './expectedGroups.ts';
import { END_OF_MAY, MONTH_END, type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';

/** 阜阳市 */
const CITY = '341200';

/** What came of it: rates, rankings, a project’s matrix, endings and silence. */
export function describeResults(province: ProvinceUnderTest): void {
  describe('6 how counties rank, this month against last', () => {
    it('is by on-time rate, every number as of its own day', async () => {
      const { thisMonth, lastMonth } = await askQuestion(province.demo, 6);
      const then = [...province.past.at(END_OF_MAY).values()];
      for (const [found, rows, day] of [
        [thisMonth, province.matters, TODAY],
        [lastMonth, then, MONTH_END],
      ] as const) {
        const expected = expectedGroups<MatterRow>(rows, { keyOf: ofCounty(province), day, by: bestFirst });
        expectGroups(found.groups, expected);
        expectGroups([found.total], [expectedNumbers(rows, day)]);
        expect(found.groupCount).toBe(105);
      }
    });

    it('moved in between', async () => {
      const { thisMonth, lastMonth } = await askQuestion(province.demo, 6);
      const order = ({ groups }: Data) => groups.map(({ key }: Data) => key[0]);
      expect(order(thisMonth)).not.toEqual(order(lastMonth));
      expect([...order(thisMonth)].sort()).toEqual([...order(lastMonth)].sort());
    });

    it('ranks equals by code, and leaves one group that is in no county', async () => {
      const { groups } = (await askQuestion(province.demo, 6)).thisMonth;
      const ties = groups.filter((group: Data, i: number) => group.onTimeRate === groups[i + 1]?.onTimeRate);
      expect(ties.length).toBeGreaterThan(0);
      for (const tie of ties) {
        const next = groups[groups.indexOf(tie) + 1];
        expect(next.key[0] === null || tie.key[0] < next.key[0]).toBe(true);
      }
      expect(groups.filter(({ key, division }: Data) => key[0] === null && division === null)).toHaveLength(1);
    });

    it('counts what was registered under a retired code in the county of today', async () => {
      const { groups } = (await askQuestion(province.demo, 6)).thisMonth;
      const isRenamed = (division: string, county: string | null) => county !== null && !division.startsWith(county);
      const renamed = province.matters.filter(({ division }) =>
        isRenamed(division, province.places.countyOf(division)),
      );
      expect(renamed.length).toBeGreaterThan(0);
      for (const { division } of renamed) {
        const county = province.places.countyOf(division) as string;
        const ownCode = province.matters.filter((row) => row.division.startsWith(county)).length;
        expect(groups.find(({ key }: Data) => key[0] === county).count, division).toBeGreaterThan(ownCode);
      }
    });
  });

  describe('7 the matrix of a provincial project', () => {
    const SHARE = (5 + 17 / 30) / 12;
    const shares = () =>
      province.matters
        .filter(({ carriesOut }) => carriesOut === EXAMPLES.matrixProject)
        .flatMap((row) => row.indicators.map((indicator) => ({ row, indicator })));
    const sum = (values: readonly (number | null)[]) =>
      values.reduce((total, value) => (total === null || value === null ? null : total + value), 0 as number | null);
    const numberOf = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text));

    it.each(['cities', 'counties'] as const)('has in %s what the projects there reported', async (level) => {
      const project = (await askQuestion(province.demo, 7)).provincialProject;
      const placeOf = ({ division }: MatterRow) =>
        (level === 'counties' ? province.places.countyOf(division) : null) ?? province.places.cityOf(division);
      const cells = project[level].groups.filter(({ indicator }: Data) => indicator !== '未设指标');
      const expected = Map.groupBy(shares(), ({ row, indicator }) => `${placeOf(row)} ${indicator.name}`);
      expect(cells.map(({ key }: Data) => key.join(' ')).sort()).toEqual([...expected.keys()].sort());
      for (const cell of cells) {
        const where = cell.key.join(' ');
        const parts = expected.get(where) ?? [];
        const numbers = {
          target: sum(parts.map(({ indicator }) => numberOf(indicator.target))),
          actual: sum(parts.map(({ indicator }) => numberOf(indicator.readings.at(-1)?.actual))),
          scheduled: sum(
            parts.map(({ indicator: { target, yearEndOnly } }) =>
              target === null || yearEndOnly ? null : Number(target) * SHARE,
            ),
          ),
        };
        for (const [name, number] of Object.entries(numbers)) {
          if (number === null) expect(cell[name], `${name} of ${where}`).toBeNull();
          else expect(Number(cell[name]), `${name} of ${where}`).toBeCloseTo(number, 2);
        }
        expect(cell.projects, where).toBe(new Set(parts.map(({ row }) => row.id)).size);
      }
    });

    it('tells not reported from zero, and slow from not known', async () => {
      const { counties, municipalProjects } = (await askQuestion(province.demo, 7)).provincialProject;
      const unreported = counties.groups.filter(({ actual }: Data) => actual === null);
      const neverRead = shares().filter(({ indicator }) => indicator.readings.length === 0);
      expect(unreported.length).toBeGreaterThan(0);
      expect(neverRead.length).toBeGreaterThan(0);
      const slow = counties.groups.filter(
        ({ actual, scheduled }: Data) => actual !== null && scheduled !== null && Number(actual) < Number(scheduled),
      );
      expect(slow.length).toBeGreaterThan(0);
      expect(slow.filter((cell: Data) => unreported.includes(cell))).toEqual([]);
      expect(municipalProjects.totalCount).toBe(
        province.matters.filter(({ carriesOut }) => carriesOut === EXAMPLES.matrixProject).length,
      );
    });
  });

  describe('8 what ended without satisfaction, or was opened again', () => {
    const unasked = ({ status, satisfaction }: MatterRow) => status === 'CLOSED' && satisfaction === null;
    const unsatisfied = () =>
      province.matters.filter(
        (row) => unasked(row) || row.satisfaction === 'DISSATISFIED' || hasEvent(row, 'REOPENED'),
      );

    it('is every such matter, what is open again last', async () => {
      const rows = await askWholeList(province.demo, 8, ({ rows: list }) => list, { first: 500 });
      const expected = inOrder(unsatisfied(), ({ closedOn }) => closedOn, true);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      expect(
        rows.map((row) => [row.satisfaction, row.reopenCount, row.events.totalCount, row.evidence.length]),
      ).toEqual(
        expected.map((row) => {
          const reopened = row.events.filter(({ kind }) => kind === 'REOPENED').length;
          return [row.satisfaction, reopened, reopened, row.evidence.length];
        }),
      );
    });

    it('is counted by each of the three, which may overlap, and beside the list', async () => {
      const { stats, rows } = await askQuestion(province.demo, 8);
      expectGroups([stats.total], [expectedNumbers(unsatisfied(), TODAY)]);
      const { count, closedWithoutSatisfaction, dissatisfied, reopened } = stats.total;
      expect(closedWithoutSatisfaction + dissatisfied + reopened).toBeGreaterThanOrEqual(count);
      expectFacet(rows, 'SATISFACTION', unsatisfied(), ({ satisfaction }) => satisfaction);
      expectFacet(rows, 'STATUS', unsatisfied(), ({ status }) => status);
    });
  });

  describe('9 how much each body does on time', () => {
    const due = (from: string, to: string) =>
      province.matters.filter(({ deadline }) => (deadline.date ?? '') >= from && (deadline.date ?? '') <= to);
    const year = () => due('2021-01-01', '2021-12-31');

    it('is closed on time over closed and open overdue, the worst first', async () => {
      const { matterStats } = await askQuestion(province.demo, 9);
      const expected = expectedGroups(year(), { keyOf: ofBody, day: TODAY, by: worstFirst });
      expect(matterStats.groupCount).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(500);
      expectGroups(matterStats.groups, expected);
      expectGroups([matterStats.total], [expectedNumbers(year(), TODAY)]);
      const { closedOnTime, closedOnOriginalTime, closed, onTimeBase } = matterStats.total;
      expect([onTimeBase > closed, closedOnOriginalTime < closedOnTime]).toEqual([true, true]);
    });

    it.each(['ON_TIME_RATE_ASC', 'ON_TIME_RATE_DESC'])(
      'has no rate where the denominator is zero, and says so last: %s',
      async (orderBy) => {
        const { matterStats } = await askQuestion(province.demo, 9, { division: [CITY], orderBy });
        const within = year().filter(({ division }) => province.places.cityOf(division) === CITY);
        const by = orderBy === 'ON_TIME_RATE_ASC' ? worstFirst : bestFirst;
        expectGroups(matterStats.groups, expectedGroups(within, { keyOf: ofBody, day: TODAY, by }));
        const rates = matterStats.groups.map(({ onTimeRate }: Data) => onTimeRate);
        const withoutRate = matterStats.groups.filter(({ onTimeBase }: Data) => onTimeBase === 0);
        expect(withoutRate.length).toBeGreaterThan(0);
        expect(rates.slice(-withoutRate.length)).toEqual(withoutRate.map(() => null));
        expect(rates.slice(0, -withoutRate.length)).not.toContain(null);
      },
    );
  });

  describe('10 what nobody reported on for thirty days', () => {
    const SINCE = '2021-05-18';
    const silent = () => province.matters.filter((row) => isOpen(row) && (lastReport(row) ?? '') < SINCE);

    it('is every open matter without a report since, those never reported on last', async () => {
      const rows = await askWholeList(province.demo, 10, ({ rows: list }) => list, { first: 500 });
      const expected = inOrder(silent(), lastReport);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      expect(rows.map(({ lastReportOn }) => lastReportOn)).toEqual(expected.map(lastReport));
      expect(rows.at(-1)?.lastReportOn).toBeNull();
      expect(rows.filter(({ updatedAt }) => updatedAt >= SINCE).length).toBeGreaterThan(0);
    });

    it('stands beside what each source is as of', async () => {
      const { rows, sources } = await askQuestion(province.demo, 10);
      const bySource = Map.groupBy(province.matters, ({ source }) => source);
      expect(sources.map(({ id, matters: count }: Data) => [id, count]).sort()).toEqual(
        [...bySource].map(([id, held]) => [id, held.length]).sort(),
      );
      for (const { id, state, refused, asOf, syncedAt, lagSeconds, historyFrom } of sources) {
        expect([state, refused, historyFrom], id).toEqual(['LIVE', 0, '2021-04-29']);
        expect(asOf, id).toBe(province.past.lastChangeOf(id));
        expect(Date.parse(syncedAt), id).toBeGreaterThan(Date.now() - 60_000);
        expect(lagSeconds, id).toBeLessThan(60);
      }
      expectFacet(rows, 'SOURCE', silent(), ({ id }) => id.split(':', 2).join(':'));
    });
  });
}
