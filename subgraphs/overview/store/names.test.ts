import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LeadRow } from '../../kit/ledger/MatterRow.ts';
import { databases } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import type { DirectoryName, NamedKind } from '../feed/FeedStore.ts';
import { checkIndexTables, readTables } from '../testing/indexTables.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

const LATER = '9999-12-31T00:00:00.000Z';
const ASKED_AT = '2021-06-17T02:00:00.000Z';

const name = (kind: NamedKind, id: string, called: string | null, aliases: string[] = []): DirectoryName => ({
  ...{ kind, id, name: called, aliases, level: null },
});
const lead = (official: string, to: string | null = null): LeadRow => ({
  ...{ official, tenure: null, post: null, leaderLevel: null, chief: true, from: '2021-01-01', to },
});

describe.each(databases)('names in an index on $dialect', (on) => {
  let index: ServedIndex;
  beforeEach(async () => {
    index = await serveIndex(on, [
      matterRow('er:34:1', { leadBody: 'b:1', leads: [lead('of:1')], channel: 'letters' }),
      matterRow('er:34:2', { leadBody: 'b:2', leads: [lead('of:1', '2021-02-02'), lead('of:2')] }),
      matterRow('er:34:3', { firstHandler: 'b:1', cooperatingBodies: ['b:3'] }),
    ]);
  });
  afterEach(() => index?.stop());

  async function found(text: string): Promise<string[]> {
    const query = 'query ($text: String) { matters(filter: { matter: { text: $text } }) { nodes { id } totalCount } }';
    const { matters } = await index.data(query, { text });
    expect(matters.totalCount).toBe(matters.nodes.length);
    return matters.nodes.map(({ id }: { id: string }) => id.slice(6)).toSorted();
  }
  const takeNames = (...names: DirectoryName[]) => index.store.takeNames(names, ASKED_AT);

  it('make matters findable when they come later, in all forms of a body’s name', async () => {
    expect(await found('城管局')).toEqual([]);
    await takeNames(
      name('Organization', 'b:1', '合肥市城市管理局', ['市容局']),
      name('Official', 'of:1', '沈秉渊'),
      name('Official', 'of:2', '沈知衡'),
    );
    for (const text of ['城管局', '合肥市城市管理局', '市城管局', '市容', '合肥 沈秉'])
      expect(await found(text)).toEqual(['1']);
    // Who led it once is not whom it is searched by, nor is a body that does not lead it.
    expect(await found('沈')).toEqual(['1', '2']);
    expect(await found('沈秉渊')).toEqual(['1']);
    await checkIndexTables(index.database, () => false);
  });

  it('find a matter by what its body is called now', async () => {
    await takeNames(name('Organization', 'b:1', '城乡规划局', ['规划办']), name('Organization', 'b:2', '园林局'));
    await takeNames(name('Organization', 'b:1', '自然资源局', ['规划办']));
    expect(await found('城乡规划')).toEqual([]);
    expect(await found('自然资源')).toEqual(['1']);
    expect(await found('规划办')).toEqual(['1']);
    expect(await found('园林')).toEqual(['2']);
    await takeNames(name('Organization', 'b:1', '自然资源局'));
    expect(await found('规划办')).toEqual([]);
    await takeNames(name('Organization', 'b:1', null));
    expect(await found('自然资源')).toEqual([]);
    await checkIndexTables(index.database, () => false);
  });

  it('are known to matters that come later, and to those that change', async () => {
    await takeNames(name('Organization', 'b:1', '园林局'), name('Official', 'of:1', '沈秉渊'));
    await index.feed([
      matterRow('er:34:2', { title: '停车', leadBody: 'b:1', leads: [lead('of:1'), lead('of:2')] }),
      matterRow('er:34:4', { leadBody: 'b:1' }),
    ]);
    expect(await found('园林')).toEqual(['1', '2', '4']);
    expect(await found('停车 沈秉渊 园林')).toEqual(['2']);
    await takeNames(name('Organization', 'b:1', '林业局'));
    expect(await found('园林')).toEqual([]);
    expect(await found('林业')).toEqual(['1', '2', '4']);
  });

  it('are shown beside the text that found them', async () => {
    await takeNames(name('Organization', 'b:1', '园林局'), name('Official', 'of:1', '园秉渊'));
    const { matters } = await index.data(
      '{ matters(filter: { matter: { text: "园" } }) { edges { matches { field snippet ranges } } } }',
    );
    expect(matters.edges).toEqual([
      {
        matches: [
          { field: 'leadBody', snippet: '园林局', ranges: [[0, 1]] },
          { field: 'leadOfficial', snippet: '园秉渊', ranges: [[0, 1]] },
        ],
      },
    ]);
  });

  it('change nothing when they are taken again', async () => {
    const names = [name('Organization', 'b:1', '园林局', ['园林']), name('Official', 'of:1', '沈秉渊')];
    await takeNames(...names);
    const before = await readTables(index.database);
    await takeNames(...names);
    expect(await readTables(index.database)).toEqual(before);
  });

  it('are asked of the directory once each, those never asked first, then the oldest', async () => {
    const all = await index.store.namesToAsk(LATER, 100);
    const keys = all.map(({ kind, id }) => `${kind} ${id}`);
    expect(keys).toEqual([
      ...['Channel letters', 'Division 340100', 'Official of:1', 'Official of:2'],
      ...['Organization b:1', 'Organization b:2', 'Organization b:3'],
    ]);
    await index.store.takeNames(
      [name('Official', 'of:1', 'a'), name('Division', '340100', null)],
      '2021-06-03T00:00:00.000Z',
    );
    await index.store.takeNames([name('Organization', 'b:3', 'c')], '2021-06-02T00:00:00.000Z');
    const olderThan = async (instant: string, limit: number) =>
      (await index.store.namesToAsk(instant, limit)).map(({ kind, id }) => `${kind} ${id}`);
    const never = ['Channel letters', 'Official of:2', 'Organization b:1', 'Organization b:2'];
    expect(await olderThan('0000-01-01T00:00:00.000Z', 100)).toEqual(never);
    expect(await olderThan('0000-01-01T00:00:00.000Z', 2)).toEqual(never.slice(0, 2));
    expect(await olderThan('2021-06-03T00:00:00.000Z', 100)).toEqual([...never, 'Organization b:3']);
    expect(await olderThan(LATER, 6)).toEqual([...never, 'Organization b:3', 'Division 340100']);
  });

  it('of what the index does not speak of are not kept', async () => {
    const before = await readTables(index.database);
    await takeNames(name('Organization', 'b:77', '园林局'), name('Official', 'b:1', '沈'));
    expect(await readTables(index.database)).toEqual(before);
  });

  it('do not mix kinds that share an id', async () => {
    await index.feed([matterRow('er:34:1', { leadBody: 'x', leads: [lead('x')], channel: 'x' })]);
    await takeNames(name('Organization', 'x', '园林局'), name('Official', 'x', '沈秉渊'), name('Channel', 'x', '热线'));
    const data = await index.data(`{
      matters(filter: { matter: { leadBody: ["x"] } }) { nodes { leadBody { name } leadOfficial { name } } }
      matterStats(filter: { matter: { leadBody: ["x"] } }, groupBy: [LEAD_BODY, LEAD_OFFICIAL, CHANNEL]) { groups { key label } } }`);
    expect(data).toEqual({
      matters: { nodes: [{ leadBody: { name: '园林局' }, leadOfficial: { name: '沈秉渊' } }] },
      matterStats: { groups: [{ key: ['x', 'x', 'x'], label: ['园林局', '沈秉渊', '热线'] }] },
    });
  });
});
