import { describe, expect, it } from 'vitest';
import type { Data } from '../../support/demo.ts';
import { askQuestionAnew, askQuestionInPart, coveragesOf } from './askQuestion.ts';
import { idsOf } from './expectations.ts';
import type { ProvinceUnderTest } from './provinceUnderTest.ts';

const CITY = '341200';
const SYSTEM = `mp:${CITY}`;

/** What an outage costs. */
export function describeCityDown(province: ProvinceUnderTest): void {
  // Last, as it changes what is up.
  describe('a city that is taken down', () => {
    const stateOf = async () => {
      const { data } = await province.demo.ask('{ sources { id state } }');
      return data.sources.find(({ id }: Data) => id === SYSTEM).state;
    };
    const until = async (state: string) => {
      while ((await stateOf()) !== state) await new Promise((resolve) => setTimeout(resolve, 50));
    };

    it('leaves its rows and the totals where they were, and says how old they are', async () => {
      const before = await askQuestionAnew(province.demo, 1);
      await province.demo.stopSystem(SYSTEM);
      await until('DOWN');
      const { data, errors } = await askQuestionInPart(province.demo, 1);
      expect(errors).toEqual([]);
      expect(data.byCityAndBody.groups).toEqual(before.byCityAndBody.groups);
      expect([data.rows.totalCount, idsOf(data.rows.nodes)]).toEqual([
        before.rows.totalCount,
        idsOf(before.rows.nodes),
      ]);
      expect(data.rows.nodes.some(({ source }: Data) => source.id === SYSTEM)).toBe(true);
      for (const { complete, answered, missing } of coveragesOf(data)) {
        expect([complete, answered.length]).toEqual([false, 20]);
        expect(missing).toEqual([
          {
            shard: CITY,
            name: expect.any(String),
            reason: 'UNREACHABLE',
            since: expect.any(String),
            staleAsOf: expect.any(String),
          },
        ]);
        expect(Date.parse(missing[0].staleAsOf)).toBeLessThanOrEqual(Date.now());
      }
    });

    it('is no gap of a day that is past, nor of another city', async () => {
      const { lastMonth, thisMonth } = await askQuestionAnew(province.demo, 6);
      expect([lastMonth.coverage.complete, thisMonth.coverage.complete]).toEqual([true, false]);
      const { rows } = await askQuestionAnew(province.demo, 1, { division: ['340100'] });
      expect(rows.coverage.complete).toBe(true);
    });

    it('costs what only it can tell: its cells of the matrix, and what hangs on its rows', async () => {
      const { data } = await askQuestionInPart(province.demo, 7);
      const { counties } = data.provincialProject;
      expect(counties.coverage).toMatchObject({ complete: false, missing: [{ shard: CITY }] });
      expect(counties.groups.filter(({ city }: Data) => city.code === CITY)).toEqual([]);
      const { data: chain } = await askQuestionInPart(province.demo, 14);
      const rows: Data[] = chain.countyPairs.flatMap(({ developing }: Data) => developing.broken.nodes);
      const ofCityAway = rows.filter(({ id }) => id.startsWith(SYSTEM));
      expect(ofCityAway.length).toBeGreaterThan(0);
      expect(rows.filter(({ measures }) => measures === null)).toEqual(ofCityAway);
    });

    it('is whole again once it is back', async () => {
      await province.demo.startSystem(SYSTEM);
      await until('LIVE');
      const answer = await askQuestionAnew(province.demo, 1);
      expect(coveragesOf(answer).map(({ complete, missing }) => [complete, missing])).toEqual([
        [true, []],
        [true, []],
      ]);
    });
  });
}
