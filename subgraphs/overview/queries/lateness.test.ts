import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { HEADERS } from '../../../schema/contract.ts';
import { runs } from '../../../test/support/runs.ts';
import { addDays } from '../../kit/calendar/isoDate.ts';
import type { LatenessState } from '../../kit/lateness/lateness.ts';
import { latenessOf } from '../../kit/reference/assessMatter.ts';
import { SEED } from '../../kit/testing/arbitraryMatters.ts';
import { checkLateness } from '../../kit/testing/conformance/lateness.ts';
import { databases } from '../../kit/testing/databases.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

const rows = sampleIndexRows(160);
const STATES: readonly LatenessState[] = [
  ...(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] as const),
];

/** Any day of the years that rows and calendar are of, and days far before and after them. */
const day = fc.oneof(
  fc.nat(9 * 365).map((days) => addDays('2019-06-01', days)),
  fc.constantFrom('1000-01-01', '1999-12-31', '2099-01-01', '9999-12-31'),
);

describe.each(databases)('lateness in the index on $dialect', (on) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
  });
  afterAll(() => index?.stop());

  it('is that of the rules at the borders of years, shares and calendar: of a matter, in filter and in count', () => {
    const statistics = { field: 'matterStats', keyType: 'MatterGroupBy', keys: ['LATENESS'], ownKeys: {} };
    const shape = { type: 'Matter', one: 'matter', list: 'matters', filterType: 'OverviewFilter', statistics };
    return checkLateness({ ...index, shape, rows, sharded: false, names: new Map(), today: TODAY });
  });

  it('is that of the rules on any day', async () => {
    await fc.assert(
      fc.asyncProperty(day, (today) => checkDay(index, today)),
      { seed: SEED, numRuns: runs(20, 40) },
    );
  });
});

async function checkDay(index: ServedIndex, today: string): Promise<void> {
  const query = `query (${STATES.map((state) => `$${state}: OverviewFilter`)}) {
    matters(first: 500) { nodes { id lateness { state rule inputs { name value } workingDaysLate asOf } } }
    ${STATES.map((state) => `${state}: matters(first: 500, filter: $${state}) { nodes { id } totalCount }`).join('\n')}
    matterStats { total { openOverdue dueSoon behind } }
    by: matterStats(groupBy: [LATENESS]) { groups { key count } }
  }`;
  const variables = Object.fromEntries(STATES.map((state) => [state, { matter: { lateness: [state] } }]));
  const { data, errors } = await index.ask(query, variables, { [HEADERS.today]: today });
  assert.equal(errors, undefined);
  const expected = new Map(rows.map((row) => [row.id, latenessOf(row, today)]));
  for (const { id, lateness } of data.matters.nodes) assert.deepEqual(lateness, expected.get(id), `${id} on ${today}`);
  const counts = new Map<string, number>();
  for (const state of STATES) {
    const ids = [...expected].filter(([, lateness]) => lateness.state === state).map(([id]) => id);
    const found = data[state].nodes.map(({ id }: { id: string }) => id);
    assert.deepEqual(found.toSorted(), ids.toSorted(), `${state} on ${today}`);
    assert.equal(data[state].totalCount, ids.length);
    if (ids.length > 0) counts.set(state, ids.length);
  }
  const count = (state: LatenessState) => counts.get(state) ?? 0;
  assert.deepEqual(data.matterStats.total, {
    openOverdue: count('OVERDUE'),
    dueSoon: count('DUE_SOON'),
    behind: count('BEHIND'),
  });
  const counted = data.by.groups.map(({ key, count }: { key: string[]; count: number }) => [key[0], count]);
  assert.deepEqual(new Map(counted), counts);
}
