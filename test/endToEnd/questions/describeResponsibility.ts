import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { isOpen, leadOn, leadsOn } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data } from '../../support/demo.ts';
import { askQuestion, askWholeList } from './askQuestion.ts';
import { byDeadline, expectGroups, idsOf, inOrder, lateness, ofCity, type Row } from './expectations.ts';
import { expectedGroups, expectedNumbers, hasEvent } from './expectedGroups.ts';
import { type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';

/** Who answers for what, and where nobody does. */
export function describeResponsibility(province: ProvinceUnderTest): void {
  describe('3 what has no deadline, body or official, or was never claimed', () => {
    const hasGap = (row: MatterRow) =>
      row.deadline.date === null || row.leadBody === null || leadOn(row, TODAY) === null || !hasEvent(row, 'CLAIMED');
    const gaps = () => province.matters.filter((row) => isOpen(row) && hasGap(row));

    it('is every open matter with such a gap, the longest registered first', async () => {
      const rows = await askWholeList(province.demo, 3, ({ rows: list }) => list, { first: 500 });
      expect(idsOf(rows as Row[])).toEqual(idsOf(inOrder(gaps(), ({ registeredOn }) => registeredOn)));
    });

    it('is counted by city, each gap by itself: a matter may have several', async () => {
      const { byCity, rows } = await askQuestion(province.demo, 3);
      expectGroups(byCity.groups, expectedGroups(gaps(), { keyOf: ofCity(province), day: TODAY }));
      expectGroups([byCity.total], [expectedNumbers(gaps(), TODAY)]);
      const { count, noDeadline, noLeadBody, noLeadOfficial, neverClaimed } = byCity.total;
      expect(rows.totalCount).toBe(count);
      expect(noDeadline + noLeadBody + noLeadOfficial + neverClaimed).toBeGreaterThan(count);
      expect(byCity.groups.at(-1).key).toEqual([null]);
    });
  });

  describe('5 what an official leads', () => {
    const { formerLeader, successor, official: everywhere, handedOverMatter } = EXAMPLES;
    const DAY = '2021-05-01';
    const ledBy = (id: string, day: string) =>
      province.matters.filter(({ leads }) => leads.some((lead) => lead.official === id && leadsOn(lead, day)));
    const everLedBy = (id: string) =>
      province.matters.filter(({ leads }) => leads.some(({ official }) => official === id));
    const ask = async (id: string) => (await askQuestion(province.demo, 5, { id, on: DAY })).official;

    it.each([formerLeader, successor, everywhere])('%s: today, on a day, and ever', async (id) => {
      const official = await ask(id);
      expectGroups([official.now.total], [expectedNumbers(ledBy(id, TODAY), TODAY)]);
      expectGroups([official.onDay.total], [expectedNumbers(ledBy(id, DAY), TODAY)]);
      expectGroups([official.ever.total], [expectedNumbers(everLedBy(id), TODAY)]);
      expectGroups(
        official.ever.groups,
        expectedGroups(everLedBy(id), { keyOf: (row) => [row.status, lateness(row)], day: TODAY }),
      );
      expect(idsOf(official.rows.nodes)).toEqual(idsOf(byDeadline(everLedBy(id))));
      expect(
        official.rows.nodes.map(({ leads }: Data) => leads.map((lead: Data) => [lead.official.id, lead.from, lead.to])),
      ).toEqual(
        byDeadline(everLedBy(id)).map(({ leads }) => leads.map(({ official: of, from, to }) => [of, from, to])),
      );
    });

    it('passed on what was open when the post changed hands, and kept what was closed', async () => {
      const [former, next] = [await ask(formerLeader), await ask(successor)];
      expect(former.tenures.map(({ to }: Data) => to)).toContain('2021-05-10');
      expect([former.postOnDay, former.postOnDay === former.post]).toEqual([next.post, false]);
      expect([former.now.total.open, former.now.total.closed > 0]).toEqual([0, true]);
      expect(former.onDay.total.count).toBeGreaterThan(former.now.total.count);
      expect(next.onDay.total.count).toBe(0);
      const handedOver = (official: Data) => official.rows.nodes.find(({ id }: Data) => id === handedOverMatter);
      expect([handedOver(former).leadOfficial.id, handedOver(next).leadOfficial.id]).toEqual([successor, successor]);
    });

    it('is a rate of nothing, not of zero, where there is nothing to count', async () => {
      const { onDay } = await ask(successor);
      expect([onDay.total.count, onDay.total.onTimeBase, onDay.total.onTimeRate]).toEqual([0, 0, null]);
    });
  });

  describe('13 what was returned twice or more', () => {
    const returned = () => province.matters.filter((row) => hasEvent(row, 'RETURNED', 2));

    it('tells how often, from whom and why, and who was the first handler', async () => {
      const rows = await askWholeList(province.demo, 13, ({ rows: list }) => list);
      const expected = byDeadline(returned());
      expect(expected.length).toBeGreaterThan(20);
      expect(idsOf(rows as Row[])).toEqual(idsOf(expected));
      for (const [i, row] of rows.entries()) {
        const owner = expected[i] as MatterRow;
        const events = owner.events.filter(({ kind }) => ['ASSIGNED', 'RETURNED', 'TRANSFERRED'].includes(kind));
        expect(row.returnCount, row.id).toBe(events.filter(({ kind }) => kind === 'RETURNED').length);
        expect([row.firstHandler?.id ?? null, row.leadBody?.id ?? null], row.id).toEqual([
          owner.firstHandler,
          owner.leadBody,
        ]);
        expect(row.events.totalCount, row.id).toBe(events.length);
        expect(
          row.events.nodes.map((it: Data) => [
            it.at,
            it.kind,
            it.fromBody?.id ?? null,
            it.toBody?.id ?? null,
            it.reason,
          ]),
          row.id,
        ).toEqual(events.map((it) => [it.at, it.kind, it.fromBody, it.toBody, it.reason]));
      }
    });

    it('keeps a first handler who is not the lead body any more', async () => {
      const rows = await askWholeList(province.demo, 13, ({ rows: list }) => list);
      expect(rows.filter((row) => row.firstHandler?.id !== row.leadBody?.id).length).toBeGreaterThan(0);
    });
  });

  describe('14 gaps in the chain of paired counties', () => {
    it('is, of each pair, what its developing county has open without a measure, a body for one, or a lead body', async () => {
      const { countyPairs } = await askQuestion(province.demo, 14);
      expect(countyPairs.map(({ strong, developing }: Data) => [strong.code, developing.code]).sort()).toEqual(
        province.places.countyPairs.map(({ strong, developing }) => [strong, developing]).sort(),
      );
      let broken = 0;
      for (const { developing } of countyPairs) {
        const open = province.matters.filter(
          (row) => isOpen(row) && province.places.countyOf(row.division) === developing.code,
        );
        const expected = open.filter(
          ({ leadBody, measures }) =>
            leadBody === null || measures.length === 0 || measures.some(({ body }) => body === null),
        );
        expectGroups([developing.open.total], [expectedNumbers(open, TODAY)]);
        expect(idsOf(developing.broken.nodes), developing.name).toEqual(idsOf(byDeadline(expected)));
        expect(developing.broken.totalCount, developing.name).toBe(expected.length);
        expect(
          developing.broken.nodes.map(({ measures }: Data) =>
            measures.map((it: Data) => [it.text, it.body?.id ?? null]),
          ),
          developing.name,
        ).toEqual(byDeadline(expected).map(({ measures }) => measures.map(({ text, body }) => [text, body])));
        broken += expected.length;
      }
      expect(broken).toBeGreaterThan(20);
    });
  });
}
