import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { DIRECTORY_NAMES } from '../testing/names.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

let index: ServedIndex;

beforeAll(async () => {
  index = await serveIndex(databases[0] as TestDatabase, sampleIndexRows(40));
});
afterAll(async () => index?.stop());

describe('names that lists show', () => {
  it('are read once, however often they are shown, and new as soon as one has changed', async () => {
    const query = '{ matters(first: 40) { nodes { leadBody { id name } } } }';
    const nameOf = async (id: string) =>
      (await index.data(query)).matters.nodes.find(
        ({ leadBody }: { leadBody: { id: string } | null }) => leadBody?.id === id,
      ).leadBody.name;
    const body = DIRECTORY_NAMES.find(({ kind, name }) => kind === 'Organization' && name !== null);
    if (!body) throw new Error('Expected a body that the directory names.');
    expect(await nameOf(body.id)).toBe(body.name);
    const first = await index.countStatements(query, {});
    await index.store.takeNames([{ ...body, name: '新名称' }], '2021-06-18T00:00:00.000Z');
    expect(await nameOf(body.id)).toBe('新名称');
    await index.store.takeNames([body], '2021-06-19T00:00:00.000Z');
    expect(await nameOf(body.id)).toBe(body.name);
    expect(await index.countStatements(query, {})).toBe(first);
  });
});
