import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import type { Data } from '../../support/demo.ts';
import { expectGroups, idsOf } from './expectations.ts';
import { expectedGroups } from './expectedGroups.ts';
import { END_OF_MAY, type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';

/** What the index must not know. */
export function describeHardshipAid(province: ProvinceUnderTest): void {
  describe('hardship aid', () => {
    const HARDSHIP = () => province.owned.filter(({ isHardshipAid }) => isHardshipAid);

    it('is in no count of the index', async () => {
      const { data } = await province.demo.ask(`{
      all: matterStats(groupBy: [SOURCE]) { total { count } groups { key count } }
      then: matterStats(asOf: "2021-05-31") { total { count } }
    }`);
      const bySource = expectedGroups(province.matters, { keyOf: ({ source }) => [source], day: TODAY });
      expectGroups(data.all.groups, bySource);
      expect([data.all.total.count, data.then.total.count]).toEqual([
        province.matters.length,
        province.past.at(END_OF_MAY).size,
      ]);
    });

    it('is in no list, no search, no past and no suggestion of it', async () => {
      const groups = [EXAMPLES.huaibeiGroup, EXAMPLES.huaiheGroup].map((group) => `ws:${group}`);
      const titles = [...new Set(HARDSHIP().map(({ title }) => title))];
      expect(titles.length).toBeGreaterThan(1);
      const ids = new Set(idsOf(HARDSHIP()));
      for (const text of titles) {
        const { data } = await province.demo.ask(
          `query($text: String!, $source: [ID!]) {
          matters(filter: { source: $source, matter: { text: $text } }, first: 500) { nodes { id } }
          matterStates(asOf: "2021-05-31", filter: { source: $source, matter: { text: $text } }, first: 500) { nodes { id } }
        }`,
          { text, source: groups },
        );
        expect([...data.matters.nodes, ...data.matterStates.nodes].filter(({ id }: Data) => ids.has(id))).toEqual([]);
      }
    });

    it('is not even known by its id', async () => {
      const [id] = idsOf(HARDSHIP());
      const { data, errors } = await province.demo.ask(
        `{ matter(id: "${id}") { id } similarMatters(id: "${id}") { score } }`,
      );
      expect([data, errors]).toEqual([{ matter: null, similarMatters: null }, []]);
    });
  });
}
