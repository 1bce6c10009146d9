import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

interface List {
  nodes: { id: string; title: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('an index that is paged through', () => {
  const rows = sampleIndexRows(1_100);
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(databases[0] as TestDatabase, rows);
  });
  afterAll(() => index?.stop());

  const query = `query ($after: String, $first: Int!) { matters(orderBy: REGISTERED_ASC, first: $first, after: $after) {
    nodes { id title } pageInfo { hasNextPage endCursor } } }`;
  const page = async (after: string | null, first = 200): Promise<List> =>
    (await index.data(query, { after, first })).matters;

  it('gives what its rows are when they are asked for, though it may have answered before', async () => {
    const whole = await index.data('{ matters(orderBy: REGISTERED_ASC, first: 500) { nodes { id } } }');
    const inThirdPage: string = whole.matters.nodes[450].id;
    const given = new Map<string, string>();
    let after: string | null = null;
    for (let number = 1; number === 1 || after !== null; number++) {
      const { nodes, pageInfo } = await page(after);
      for (const { id, title } of nodes) given.set(id, title);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      // The second page has been asked for: the third is answered by now.
      await setImmediate();
      if (number !== 2) continue;
      const row = rows.find(({ id }) => id === inThirdPage) as MatterRow;
      await index.feed([{ ...row, title: '改过的标题', updatedAt: '2021-06-17T03:00:00.000Z' }]);
    }
    expect(given.size).toBe(rows.length);
    expect(given.get(inThirdPage)).toBe('改过的标题');
  });

  it('gives every row once, in its order, however pages of several lists follow each other', async () => {
    const sizes = [200, 350, 500, 220, 240, 260];
    const ids: string[][] = sizes.map(() => []);
    const places: (string | null | undefined)[] = sizes.map(() => undefined);
    for (let turn = 0; turn < 6; turn++) {
      for (const [i, size] of sizes.entries()) {
        if (places[i] === null) continue;
        const { nodes, pageInfo } = await page(places[i] ?? null, size);
        ids[i]?.push(...nodes.map(({ id }) => id));
        places[i] = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      }
    }
    expect(new Set(ids[0]).size).toBe(rows.length);
    for (const [i, size] of sizes.entries()) expect(ids[i], `pages of ${size}`).toEqual(ids[0]);
  });

  it('reads no row from its database, unless a field looks into all of its texts', async () => {
    const before = index.statements();
    await page(null);
    expect(index.statements()).toBe(before);
    await index.data('{ matters(first: 20, filter: { matter: { text: "的" } }) { edges { matches { field } } } }');
    expect(index.statements()).toBeGreaterThan(before);
  });
});
