import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { isOpen } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data } from '../../support/demo.ts';
import { askQuestion, askWholeList } from './askQuestion.ts';
import { idsOf } from './expectations.ts';
import { expectedDifferences } from './expectedDifferences.ts';
import type { OwnedMatter } from './ownerRows.ts';
import { END_OF_MAY, MONTH_END, type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';

/** What is alike, and what changed. */
export function describeComparisons(province: ProvinceUnderTest): void {
  describe('12 the same problem in several ledgers', () => {
    let clusters: Data[];
    beforeAll(async () => {
      clusters = (await askQuestion(province.demo, 12)).matterClusters.nodes;
    });
    const row = (id: string) => province.matters.find((it) => it.id === id) as OwnedMatter;
    const idsIn = ({ matters: similar }: Data): string[] => similar.map(({ matter }: Data) => matter.id);

    it('holds open matters of one county and of two ledgers at least', async () => {
      for (const cluster of clusters) {
        const rows = idsIn(cluster).map(row);
        expect(
          rows.filter((it) => !isOpen(it)),
          cluster.label,
        ).toEqual([]);
        expect(new Set(rows.map(({ division }) => province.places.countyOf(division))).size, cluster.label).toBe(1);
        expect([cluster.count, cluster.label], cluster.label).toEqual([rows.length, rows[0]?.title]);
        const sources = [...new Set(rows.map(({ source }) => source))].sort();
        expect(idsOf(cluster.sources), cluster.label).toEqual(sources);
        expect(sources.length, cluster.label).toBeGreaterThanOrEqual(2);
      }
      const { totalCount } = (await askQuestion(province.demo, 12, { first: 1 })).matterClusters;
      expect(totalCount).toBe(clusters.length);
    });

    it('finds every problem that several ledgers state, each whole and apart from the others', () => {
      const planted = new Set(EXAMPLES.duplicates.flat());
      const expected = EXAMPLES.duplicates.map((ids) => ids.filter((id) => isOpen(row(id))).sort());
      const found = clusters.map((cluster) =>
        idsIn(cluster)
          .filter((id) => planted.has(id))
          .sort(),
      );
      expect(found.filter((ids) => ids.length > 0).sort()).toEqual(expected.filter((ids) => ids.length > 1).sort());
    });

    it('suggests little else', () => {
      const planted = new Set(EXAMPLES.duplicates.flat());
      const others = clusters.filter((cluster) => !idsIn(cluster).some((id) => planted.has(id)));
      expect(others.length).toBeLessThanOrEqual(clusters.length / 4);
    });

    it('lists the likeliest first, in clusters and in each of them, and says by which words', () => {
      for (const { label, matters: similar } of clusters) {
        const scores = similar.map(({ score }: Data) => score);
        expect(scores, label).toEqual([...scores].sort((a, b) => b - a));
        expect(scores[0], label).toBe(1);
        expect(
          similar.slice(1).filter(({ sharedTerms }: Data) => sharedTerms.length === 0),
          label,
        ).toEqual([]);
      }
    });
  });

  describe('15 what changed between two instants', () => {
    const ALL = [
      'NEW',
      'COMPLETED',
      'CLOSED',
      'REOPENED',
      'WITHDRAWN',
      'SLIPPED',
      'BECAME_OVERDUE',
      'REASSIGNED',
      'LEAD_CHANGED',
      'RETURNED',
      'REMOVED',
    ];
    const MID_JUNE = '2021-06-10T16:00:00.000Z';
    const june = () =>
      expectedDifferences(
        { matters: province.past.at(END_OF_MAY), day: MONTH_END },
        { matters: province.past.at(null), day: TODAY },
      );
    const countsOf = (differences: [string, string][], kinds: readonly string[]) =>
      kinds.flatMap((kind) => {
        const count = differences.filter(([, of]) => of === kind).length;
        return count === 0 ? [] : [{ kind, count }];
      });
    const list = ({ matterDifferences }: Data) => matterDifferences;
    const idAndKind = ({ before, after, kind }: Data) => [(after ?? before).id, kind];

    it('is what was new, closed, slipped or re-assigned since the end of May', async () => {
      const rows = await askWholeList(province.demo, 15, list, { first: 500 });
      const asked = ['NEW', 'CLOSED', 'SLIPPED', 'REASSIGNED'];
      const expected = june().filter(([, kind]) => asked.includes(kind));
      expect(rows.map(idAndKind)).toEqual(expected);
      const { counts, totalCount } = list(await askQuestion(province.demo, 15));
      expect([counts, totalCount]).toEqual([countsOf(expected, asked), expected.length]);
    });

    it('is every other difference, too, if it is asked for', async () => {
      const rows = await askWholeList(province.demo, 15, list, { first: 500, kind: ALL });
      expect(rows.map(idAndKind)).toEqual(june());
      const { counts } = list(await askQuestion(province.demo, 15, { kind: null }));
      expect(counts).toEqual(countsOf(june(), ALL));
      expect(counts.map(({ kind }: Data) => kind)).toEqual(ALL);
    });

    it('lies between two instants of the past, and says what stood at each', async () => {
      const expected = expectedDifferences(
        { matters: province.past.at(END_OF_MAY), day: MONTH_END },
        { matters: province.past.at(MID_JUNE), day: '2021-06-10' },
      );
      const rows = await askWholeList(province.demo, 15, list, {
        first: 500,
        to: '2021-06-11T00:00:00+08:00',
        kind: ALL,
      });
      expect(rows.map(idAndKind)).toEqual(expected);
      for (const { before, after } of rows) {
        for (const [state, instant] of [
          [before, END_OF_MAY],
          [after, MID_JUNE],
        ]) {
          if (state === null) continue;
          const { status, deadline, leadBody } = province.past.at(instant).get(state.id) as MatterRow;
          const told = [state.asOf, state.status, state.deadline?.date ?? null, state.leadBody?.id ?? null];
          expect(told, state.id).toEqual([instant, status, deadline.date, leadBody]);
        }
      }
    }, 60_000);

    it('has nothing before what is new, nothing after what is gone, and no matter of today for that', async () => {
      const rows = await askWholeList(province.demo, 15, list, { first: 500, kind: ['NEW', 'REMOVED'] });
      for (const { kind, before, after, matter } of rows) {
        expect([before === null, after === null, matter === null]).toEqual(
          kind === 'NEW' ? [true, false, false] : [false, true, true],
        );
      }
      expect(rows.some(({ kind }) => kind === 'REMOVED')).toBe(true);
    });
  });
}
