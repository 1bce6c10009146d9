import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedFacts } from '../../kit/ledger/derivedFacts.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { latenessOf, leadOn } from '../../kit/reference/assessMatter.ts';
import { databases } from '../../kit/testing/databases.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import { fedMatterOf } from '../store/fedMatterOf.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { LIVE, type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { sourceOf, typeOf } from '../testing/sources.ts';

const rows = sampleIndexRows(80);

const FIELDS = `__typename id title category { code label } channel { code } division { code } leadBody { id }
  leadOfficial { id } status resolution satisfaction
  deadline { raw date precision original extensionCount workingDaysAdded }
  lateness { state rule inputs { name value } workingDaysLate asOf }
  registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt
  source { id system shard name asOf }`;

describe.each(databases)('a matter of the index on $dialect', (on) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
  });
  afterAll(() => index?.stop());

  it('says in each field what its owner said, or what follows from it today', async () => {
    const { matters } = await index.data(`{ matters(first: 500) { nodes { ${FIELDS} } } }`);
    const answered = new Map(matters.nodes.map((node: { id: string }) => [node.id, node]));
    expect(answered.size).toBe(rows.length);
    for (const row of rows) expect(answered.get(row.id)).toEqual(describeMatter(row));
  });

  it('is found by its id, and null if the index does not hold it', async () => {
    const query = `query ($id: ID!) { matter(id: $id) { ${FIELDS} } }`;
    const [row] = rows as [MatterRow];
    expect(await index.data(query, { id: row.id })).toEqual({ matter: describeMatter(row) });
    expect(await index.data(query, { id: `${row.id}x` })).toEqual({ matter: null });
  });

  it('names its source as it can if that is followed no more', async () => {
    const left = 'mp:341200';
    const source = {
      id: left,
      system: 'municipal-projects',
      shard: '341200',
      name: '阜阳市',
      url: 'http://127.0.0.1:1',
    };
    const [row] = rows as [MatterRow];
    const matters = [{ ...fedMatterOf(row, typeOf(row)), id: `${left}:1` }];
    await index.store.take({
      ...{ source, matters, removed: [], refused: [], cursor: 'end', isLast: true, changedAt: null },
      answeredAt: '2021-06-17T04:00:00.000Z',
    });
    const { matter } = await index.data(`{ matter(id: "${left}:1") { source { id system shard name asOf } } }`);
    expect(matter.source).toEqual({ id: left, system: left, shard: null, name: left, asOf: expect.any(String) });
  });
});

function describeMatter(row: MatterRow): object {
  const { extensionCount, workingDaysAdded, ...facts } = derivedFacts(row);
  const { raw, date } = row.deadline;
  const byId = (id: string | null | undefined) => (id ? { id } : null);
  const { url: _, ...source } = sourceOf(row);
  const expected = {
    __typename: typeOf(row),
    ...facts,
    id: row.id,
    title: row.title,
    category: row.category,
    channel: row.channel === null ? null : { code: row.channel },
    division: { code: row.division },
    leadBody: byId(row.leadBody),
    leadOfficial: byId(leadOn(row, TODAY)?.official),
    status: row.status,
    resolution: row.resolution,
    satisfaction: row.satisfaction,
    deadline: raw === null && date === null ? null : { ...row.deadline, extensionCount, workingDaysAdded },
    lateness: latenessOf(row, TODAY),
    registeredOn: row.registeredOn,
    completedOn: row.completedOn,
    closedOn: row.closedOn,
    updatedAt: row.updatedAt,
    source: { ...source, asOf: LIVE.caughtUpAt },
  };
  // Through JSON as the answer went, which knows no negative zero.
  return JSON.parse(JSON.stringify(expected));
}
