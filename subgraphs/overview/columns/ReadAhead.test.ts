import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { ReadAhead } from './ReadAhead.ts';

describe('a page that was read ahead', () => {
  it('is given once to who asks for it, be it read by then or not', async () => {
    const ahead = new ReadAhead<string, string>();
    let reads = 0;
    ahead.prepare('2', async () => `page ${++reads}`);
    expect(await ahead.take('3')).toBeUndefined();
    expect(await ahead.take('2')).toBe('page 1');
    expect(await ahead.take('2')).toBeUndefined();
    ahead.prepare('2', async () => `page ${++reads}`);
    await setImmediate();
    expect(reads).toBe(2);
    expect(await ahead.take('2')).toBe('page 2');
  });

  it('is not given when something has changed, when it failed, and is not read where others wait to be taken', async () => {
    const ahead = new ReadAhead<string, string>();
    ahead.prepare('changed', async () => 'old');
    ahead.forget();
    expect(await ahead.take('changed')).toBeUndefined();
    ahead.prepare('failing', async () => {
      throw new Error('No database.');
    });
    expect(await ahead.take('failing')).toBeUndefined();
    for (const key of ['1', '2', '3', '4', '5']) ahead.prepare(key, async () => key);
    expect(await ahead.take('5')).toBeUndefined();
    expect(await ahead.take('1')).toBe('1');
    ahead.prepare('5', async () => '5');
    expect(await ahead.take('5')).toBe('5');
  });
});

describe('an index that is paged through', () => {
  const rows = sampleIndexRows(900);
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(databases[0] as TestDatabase, rows);
  });
  afterAll(() => index?.stop());

  const query = `query ($after: String) { matters(orderBy: REGISTERED_ASC, first: 200, after: $after) {
    nodes { id title } pageInfo { hasNextPage endCursor } } }`;

  it('gives what its rows are when they are asked for, though it may have read them before', async () => {
    const { matters } = await index.data('{ matters(orderBy: REGISTERED_ASC, first: 500) { nodes { id } } }');
    const inThirdPage: string = matters.nodes[450].id;
    const given = new Map<string, string>();
    let after: string | null = null;
    for (let page = 1; page === 1 || after !== null; page++) {
      const { matters: list } = await index.data(query, { after });
      for (const { id, title } of list.nodes) given.set(id, title);
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      // The second page has been asked for: the third is read by now.
      await setImmediate();
      if (page !== 2) continue;
      const row = rows.find(({ id }) => id === inThirdPage) as MatterRow;
      await index.feed([{ ...row, title: '改过的标题', updatedAt: '2021-06-17T03:00:00.000Z' }]);
    }
    expect(given.size).toBe(rows.length);
    expect(given.get(inThirdPage)).toBe('改过的标题');
  });

  it('has read the next long page before it is asked for, and none for others', async () => {
    const first = await index.data(query, {});
    await setImmediate();
    const before = index.statements();
    const second = await index.data(query, { after: first.matters.pageInfo.endCursor });
    // A page of its own, one ahead.
    await expect.poll(() => index.statements() - before).toBe(2);
    await index.data(query, { after: second.matters.pageInfo.endCursor });
    await expect.poll(() => index.statements() - before).toBe(3);
    const afterThird = index.statements();
    await index.data(query.replace('200', '20'), { after: first.matters.pageInfo.endCursor });
    await setImmediate();
    expect(index.statements() - afterThird).toBe(1);
  });
});
