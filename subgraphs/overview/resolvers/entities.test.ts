import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { orderMatters } from '../../kit/reference/orderMatters.ts';
import { BODIES, CHANNELS, DIVISION_CODES, OFFICIALS, SEED } from '../../kit/testing/arbitraryMatters.ts';
import {
  checkBodies,
  checkDivisions,
  checkOfficials,
  checkPagesOfBodies,
} from '../../kit/testing/conformance/entities.ts';
import type { LedgerUnderTest } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import { databases } from '../../kit/testing/databases.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { overviewFilter } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { matchesOverview, relevanceOfRow } from '../testing/reference/matchesOverview.ts';
import { parentsUnder } from '../testing/reference/parents.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

const rows = sampleIndexRows(160);

describe.each(databases)('what hangs on an entity of the index on $dialect', (on) => {
  let index: ServedIndex;
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
    const shape = { type: 'Matter', one: 'matter', list: 'matters', filterType: 'OverviewFilter', statistics: null };
    ledger = { ...index, shape, rows, sharded: false, names: new Map(), today: TODAY };
  });
  afterAll(() => index?.stop());

  it('is listed of a body by role', () => checkBodies(ledger));
  it('pages side by side, each list by its own cursor', () => checkPagesOfBodies(ledger));
  it('is listed of an official by the leads that are asked for', () => checkOfficials(ledger));
  it('is listed of a division with or without those below, of retired codes as of what they became', () =>
    checkDivisions(ledger));

  it('is listed of each parent under any filter, and sorted by relevance if that has a text', async () => {
    const property = fc.asyncProperty(overviewFilter, (filter) => checkParents(index, filter));
    await fc.assert(property, { seed: SEED, numRuns: runs(12, 25) });
  });

  it('has the names that the directory gave, and those of the codes themselves', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename ... on Organization { id name } ... on Official { id name }
      ... on Division { code name level } ... on Channel { code } } }`;
    const data = await index.data(query, {
      representations: [
        ...[BODIES[0], BODIES[1], 'nobody'].map((id) => ({ __typename: 'Organization', id })),
        ...[OFFICIALS[0], OFFICIALS[1], BODIES[1]].map((id) => ({ __typename: 'Official', id })),
        ...['340102', '340203', '340102001', '340111Z01', 'x'].map((code) => ({ __typename: 'Division', code })),
        { __typename: 'Channel', code: CHANNELS[0] },
      ],
    });
    expect(data._entities).toEqual([
      { __typename: 'Organization', id: BODIES[0], name: null },
      { __typename: 'Organization', id: BODIES[1], name: '安徽省发展和改革委员会' },
      { __typename: 'Organization', id: 'nobody', name: null },
      { __typename: 'Official', id: OFFICIALS[0], name: null },
      { __typename: 'Official', id: OFFICIALS[1], name: '车明远' },
      { __typename: 'Official', id: BODIES[1], name: null },
      { __typename: 'Division', code: '340102', name: '瑶海区', level: 'COUNTY' },
      { __typename: 'Division', code: '340203', name: '弋江区', level: 'COUNTY' },
      { __typename: 'Division', code: '340102001', name: '胜利路街道', level: 'TOWNSHIP' },
      { __typename: 'Division', code: '340111Z01', name: null, level: null },
      { __typename: 'Division', code: 'x', name: null, level: null },
      { __typename: 'Channel', code: CHANNELS[0] },
    ]);
  });

  it.each([
    [
      'lists',
      `matters(first: 20) { nodes { id leadOfficial { name } lateness { state } source { name } } totalCount }`,
    ],
    [
      'lists of a role or a text',
      `matters(filter: { matter: { text: "停" } }) { edges { matches { field } } totalCount }`,
    ],
    ['statistics', `matterStats(groupBy: [STATUS, CITY]) { groups { key label count } total { count } }`],
    ['statistics with names', `matterStats(groupBy: [LEAD_BODY, CATEGORY, SOURCE]) { groups { label } groupCount }`],
    ['statistics of the past', `matterStats(asOf: "2021-06-16") { total { count } coverage { complete } }`],
  ])('is read for any number of parents in the same number of statements: %s', async (_what, fields) => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Organization { name ${fields} } ... on Official { name ${fields} } ... on Division { name ${fields} }
      ... on Channel { ${fields} } } }`;
    const representations = (count: number) => [
      ...BODIES.slice(0, count).map((id) => ({ __typename: 'Organization', id })),
      ...OFFICIALS.slice(0, count).map((id) => ({ __typename: 'Official', id })),
      ...DIVISION_CODES.slice(3, 3 + count).map((code) => ({ __typename: 'Division', code })),
      ...CHANNELS.slice(0, count).map((code) => ({ __typename: 'Channel', code })),
    ];
    const few = await index.countStatements(query, { representations: representations(1) });
    const many = await index.countStatements(query, { representations: representations(20) });
    // A few more: what hangs on the rows of two lists is read apart if one list comes later than the other.
    expect(many).toBeLessThanOrEqual(few + 6);
  });
});

async function checkParents(index: ServedIndex, filter: OverviewFilter): Promise<void> {
  const parents = parentsUnder(filter, TODAY);
  const list = 'matters(filter: $filter, first: 6) { nodes { id } totalCount pageInfo { hasNextPage } }';
  const query = `query ($representations: [_Any!]!, $filter: OverviewFilter) {
    _entities(representations: $representations) {
      ... on Organization { ${list} } ... on Official { ${list} } ... on Division { ${list} } ... on Channel { ${list} }
    } }`;
  const representations = parents.map(({ representation }) => representation);
  const { _entities: entities } = await index.data(query, { filter, representations });
  const ordered = inOrder(filter.matter?.text ?? '');
  for (const [i, { representation, holds, filter: rest }] of parents.entries()) {
    const expected = ordered.filter((row) => holds(row) && matchesOverview(row, rest, TODAY)).map(({ id }) => ({ id }));
    const told = JSON.stringify([representation, filter]);
    assert.deepEqual(entities[i].matters.nodes, expected.slice(0, 6), told);
    assert.equal(entities[i].matters.totalCount, expected.length, told);
    assert.equal(entities[i].matters.pageInfo.hasNextPage, expected.length > 6, told);
  }
}

/** By relevance if the text has words, else by deadline. */
function inOrder(text: string): MatterRow[] {
  if (text.trim() === '') return orderMatters(rows, 'DEADLINE_ASC');
  const score = new Map(rows.map((row) => [row.id, relevanceOfRow(row, text)]));
  return orderMatters(rows, 'UPDATED_DESC').toSorted((a, b) => (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0));
}
