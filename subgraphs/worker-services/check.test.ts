/** The check of an enterprise group's subgraph, whose lists leave out hardship aid and whose statistics suppress it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHolder } from '../kit/conformance/checkHolder.ts';
import { type Mutant, type Mutation, startMutant } from '../kit/conformance/testing/startMutant.ts';
import { sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from '../kit/testing/servedSubgraph.ts';
import { fillWorkerServices, type WorkerMeetingRow, workerServices } from './subgraph.ts';
import { arbitraryService, GROUPS } from './testing/arbitraryService.ts';

const [shard] = GROUPS;
const source = { id: `ws:${shard}`, system: 'worker-services', shard, name: '淮北矿业职工服务台账' };

const listed = sampleRows(arbitraryService(`ws:${shard}:s`, ['APPEAL', 'LIST_ITEM']), 40);
const aid = sampleRows(arbitraryService(`ws:${shard}:h`, ['HARDSHIP_AID']), 12);
/** Four on each of three days. */
const meetings = Array.from(
  { length: 12 },
  (_, i): WorkerMeetingRow => ({
    ...{ id: `wm:${shard}:M-${i}`, kind: 'CONSULTATION', heldOn: `2021-0${(i % 3) + 1}-01` },
    ...{ group: shard, place: null, attendees: null },
  }),
);

describe('a check of an enterprise group', () => {
  let group: ServedSubgraph;
  let mutant: Mutant;
  beforeAll(async () => {
    group = await serveSubgraph(
      workerServices,
      databases[0] as TestDatabase,
      (database) => fillWorkerServices(database, { services: [...listed, ...aid], meetings }, new Map()),
      source,
    );
    mutant = await startMutant(group.url);
  });
  afterAll(async () => {
    await mutant?.stop();
    await group?.stop();
  });

  // Answers that take no time: a busy machine is no slow subgraph.
  const check = (url: string, only?: string[]) =>
    checkHolder({ url, contract: 'worker-services', shard, today: TODAY, now: () => 0, only });

  it('passes with hardship aid in the ledger, which is in no list and no total', async () => {
    const report = await check(group.url);
    expect(report.cases.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'WARNING')).toEqual([]);
    expect(report.cases.find(({ code }) => code === 'OTHER_LISTS')?.outcome).toBe('PASSED');
    expect(report.rows).toEqual({ read: listed.length, total: listed.length });
  });

  // biome-ignore lint/suspicious/noExplicitAny: a page of any list
  const meetingsBy = (change: (page: any) => void): Mutation => ({
    answer: ({ body }, { query }) => {
      if (query.includes('workerMeetings') && body.data?.list) change(body.data.list);
    },
  });

  it.each<{ code: string; does: string; mutation: Mutation }>([
    {
      ...{ code: 'OTHER_LISTS', does: 'ignores the order' },
      mutation: {
        ask: ({ variables }) => {
          if (variables.orderBy === 'HELD_ASC') variables.orderBy = 'HELD_DESC';
        },
      },
    },
    {
      ...{ code: 'OTHER_LISTS', does: 'ignores after' },
      mutation: {
        ask: ({ variables }) => {
          variables.after = null;
        },
      },
    },
    {
      ...{ code: 'OTHER_LISTS', does: 'counts the page' },
      mutation: meetingsBy((page) => {
        page.totalCount -= 1;
      }),
    },
    {
      ...{ code: 'OTHER_LISTS', does: 'says of no page that more follows' },
      mutation: meetingsBy(({ pageInfo }) => {
        if (pageInfo) pageInfo.hasNextPage = false;
      }),
    },
    {
      ...{ code: 'OTHER_LISTS_REFUSE', does: 'clamps sizes' },
      mutation: {
        ask: ({ variables }) => {
          variables.first = Math.min(Math.max(variables.first, 1), 500);
        },
      },
    },
    {
      ...{ code: 'COUNTS_BY_KEY', does: 'counts hardship aid among the rest' },
      mutation: {
        answer: ({ body }) => {
          for (const it of body.data?.stats?.groups ?? []) if (it.count > 0) it.count += aid.length;
        },
      },
    },
  ])('$code finds a subgraph that $does', async ({ code, mutation }) => {
    mutant.mutation = mutation;
    expect((await check(mutant.url, [code])).cases).toMatchObject([{ code, outcome: 'FAILED' }]);
  });
});
