/** The examples as they are shipped and started: what `guatu check` says of them, and a hub in front of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, startTestHub, type TestHub } from '../gateway/testing/startTestHub.ts';
import { CHECK_CASES } from '../subgraphs/kit/conformance/cases.ts';
import { checkHolder } from '../subgraphs/kit/conformance/checkHolder.ts';
import { MATTER_ORDERS } from '../subgraphs/kit/reference/orderMatters.ts';
import { databases, type TestDatabase } from '../subgraphs/kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from '../subgraphs/kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../subgraphs/municipal-projects/subgraph.ts';
import { type RunningExample, runExample } from './testing/runExample.ts';
import { sampleLedger } from './testing/sampleLedger.ts';
import { PLAIN_NODE, YOGA } from './testing/stacks.ts';
import { ANQING, BENGBU } from './testing/writeSampleData.ts';

const HEFEI = sampleLedger('340100', ['340102', '340103', '340104', '340111', '340121'], 100);
const ALL = [HEFEI, BENGBU, ANQING].flatMap(({ rows }) => rows);

const PLACEMENT = `
contracts:
  municipal-projects:
    title: 市级台账
    shards:
      - { name: '340100', title: 合肥市, division: '340100' }
      - { name: '340300', title: 蚌埠市, division: '340300' }
      - { name: '340800', title: 安庆市, division: '340800' }
`;

describe('the examples as they are shipped', () => {
  let yoga: RunningExample;
  let plainNode: RunningExample;
  beforeAll(async () => {
    yoga = await runExample(YOGA.name);
    plainNode = await runExample(PLAIN_NODE.name);
  });
  afterAll(async () => {
    await yoga?.stop();
    await plainNode?.stop();
  });

  it.each([
    { name: YOGA.name, shard: '340300', url: () => yoga.url },
    { name: PLAIN_NODE.name, shard: '340800', url: () => plainNode.url },
  ])('pass the check: $name', async ({ shard, url }) => {
    // How fast it is depends on the machine that runs this.
    const only = CHECK_CASES.filter(({ group }) => group !== 'SPEED').map(({ code }) => code);
    const where = { url: url(), contract: 'municipal-projects', shard, today: TODAY } as const;
    const { cases } = await checkHolder({ ...where, only, timeoutMs: 60_000 });
    expect(cases.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'WARNING')).toEqual([]);
    expect(cases.filter(({ outcome }) => outcome === 'PASSED').length).toBeGreaterThan(50);
  });

  describe('behind a hub, beside a subgraph on the kit', () => {
    let hefei: ServedSubgraph;
    let one: ServedSubgraph;
    let hub: TestHub;
    beforeAll(async () => {
      hefei = await serve(HEFEI.rows, '340100');
      one = await serve(ALL, null);
      const shards = { '340100': hefei.url, '340300': yoga.url, '340800': plainNode.url };
      hub = await startTestHub({ 'municipal-projects': { shards, timeoutMs: 30_000 } }, {}, PLACEMENT);
    });
    afterAll(async () => {
      await hub?.stop();
      await hefei?.stop();
      await one?.stop();
    });

    it('page in every order as one ledger with all rows', async () => {
      const query = `query ($orderBy: MatterOrder!, $first: Int!, $after: String) {
        page: municipalProjects(orderBy: $orderBy, first: $first, after: $after) {
          nodes { id } totalCount pageInfo { hasNextPage endCursor } coverage { complete missing { shard reason } }
        }
      }`;
      for (const orderBy of MATTER_ORDERS) {
        const whole = await one.data(query, { orderBy, first: 500 });
        const seen: { id: string }[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { body } = await ask(hub, query, { variables: { orderBy, first: 170, after } });
          const { nodes, totalCount, pageInfo, coverage } = body.data.page;
          expect([totalCount, coverage]).toEqual([ALL.length, { complete: true, missing: [] }]);
          seen.push(...nodes);
          after = pageInfo.endCursor;
          more = pageInfo.hasNextPage;
        }
        expect(seen, orderBy).toEqual(whole.page.nodes);
      }
    });

    it.each([
      'municipalProjectStats(groupBy: [CITY, STATUS]) { groups { key count open closed measures } }',
      'municipalProjectStats(groupBy: [LATENESS, TIER]) { groups { key label count openOverdue } }',
      'municipalProjectStats(filter: { matter: { division: ["340800"], open: true } }, groupBy: [COUNTY]) { groups { key label count } }',
      'municipalProjects(first: 40, filter: { matter: { text: "口袋 公园", lateness: [OVERDUE, BEHIND] } }) { totalCount nodes { id lateness { state rule workingDaysLate } indicators { name behind scheduled } } }',
      'municipalProjects(first: 9, orderBy: UPDATED_DESC) { nodes { id leadBody { id municipalProjects(first: 3) { totalCount nodes { id } } } leadOfficial { id municipalProjects { totalCount } } } }',
    ])('answer together as one ledger with all rows: %s', async (field) => {
      const { body } = await ask(hub, `{ ${field} }`);
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual(await one.data(`{ ${field} }`));
    });
  });
});

function serve(rows: readonly MunicipalProjectRow[], shard: string | null): Promise<ServedSubgraph> {
  const on = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const source = { id: `mp:${shard ?? '34'}`, system: 'municipal-projects', shard, name: '示例' };
  return serveSubgraph(municipalProjects, on, (database) => fillMunicipalProjects(database, rows, new Map()), source);
}
