import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { BODIES } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { dueOn, matterRow } from '../../kit/testing/matterRow.ts';
import { checkIndexTables, readTables, readVersions } from '../testing/indexTables.ts';
import { DIRECTORY_NAMES } from '../testing/names.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { sourceIdOf, typeOf } from '../testing/sources.ts';
import { fedMatterOf } from './fedMatterOf.ts';
import { type FilledVersion, fillIndex } from './fillIndex.ts';

const HISTORY_FROM = '2021-04-30T16:00:00.000Z';
const [MAY, JUNE] = ['2021-05-10T01:00:00.000Z', '2021-06-10T01:00:00.000Z'];

const version = (row: MatterRow, from: string, to: string | null): FilledVersion => ({
  ...{ source: sourceIdOf(row), matter: fedMatterOf(row, typeOf(row)), from, to },
});
const late = matterRow('er:34:1', { deadline: dueOn('2021-05-01'), leadBody: BODIES[2] });
const extended = { ...late, deadline: dueOn('2021-06-30') };
const gone = matterRow('pp:34:1');
const versions = [
  version(late, HISTORY_FROM, MAY),
  version(extended, MAY, null),
  version(gone, HISTORY_FROM, JUNE),
  version(matterRow('pp:34:2'), JUNE, null),
];

describe.each(databases)('an index on $dialect that was filled with a past', (on) => {
  let index: ServedIndex;
  beforeEach(async () => {
    index = await serveIndex(on);
  });
  afterEach(() => index?.stop());
  const fill = (of: FilledVersion[]) =>
    fillIndex(index.database, { versions: of, historyFrom: HISTORY_FROM, names: DIRECTORY_NAMES });

  it('answers of it as if it had been there', async () => {
    await fill(versions);
    const data = await index.data(`{
      now: matters { nodes { id } }
      named: matters(filter: { matter: { text: "城管局" } }) { nodes { id leadBody { name } } }
      may: matterStates(asOf: "2021-05-09") { nodes { id lateness { state } matter { id } } }
      matterDifferences(from: "2021-05-01T00:00:00Z") { nodes { kind before { id } after { id } } }
      sources { id matters historyFrom }
    }`);
    expect(data).toMatchObject({
      now: { nodes: [{ id: 'er:34:1' }, { id: 'pp:34:2' }] },
      named: { nodes: [{ id: 'er:34:1', leadBody: { name: '合肥市城市管理局' } }] },
      may: {
        nodes: [
          { id: 'er:34:1', lateness: { state: 'OVERDUE' }, matter: { id: 'er:34:1' } },
          { id: 'pp:34:1', lateness: { state: 'NO_DEADLINE' }, matter: null },
        ],
      },
      matterDifferences: {
        nodes: [
          { kind: 'SLIPPED', before: { id: 'er:34:1' }, after: { id: 'er:34:1' } },
          { kind: 'REMOVED', before: { id: 'pp:34:1' }, after: null },
          { kind: 'NEW', before: null, after: { id: 'pp:34:2' } },
        ],
      },
    });
    const filled = data.sources.filter(({ historyFrom }: { historyFrom: string | null }) => historyFrom !== null);
    expect(filled).toEqual([
      { id: 'pp:34', matters: 1, historyFrom: '2021-04-30' },
      { id: 'er:34', matters: 1, historyFrom: '2021-04-30' },
    ]);
    await checkIndexTables(index.database, () => true);
  });

  it('makes no version of what its sources then tell alike, and goes on with what they tell otherwise', async () => {
    await fill(versions);
    const before = await readVersions(index.database);
    await index.feed([extended, matterRow('pp:34:2')]);
    expect(await readVersions(index.database)).toEqual(before);
    await index.feed([late]);
    expect((await readVersions(index.database)).get('er:34:1')?.length).toBe(3);
    await checkIndexTables(index.database, (id) => id === 'pp:34:1');
  });

  it('holds nothing if one of the states cannot be held', async () => {
    const before = await readTables(index.database);
    const unplaced = version(matterRow('er:34:9', { division: 'x' }), MAY, null);
    await expect(fill([...versions, unplaced])).rejects.toThrow('Expected a known division code, got "x".');
    expect(await readTables(index.database)).toEqual(before);
  });
});
