/** A stage over shards in memory, asked as the query planner asks it, for tests. */
import type { SubgraphResponse } from '../../fetch/transport.ts';
import { createShardStage, type ShardStage, type ShardStageContext, type ShardStageOptions } from '../stage.ts';
import { type ContractServer, TEST_CONTRACT, type TestRow } from './contractServer.ts';

export function stageOf(server: ContractServer, options: Partial<ShardStageOptions> = {}): ShardStage {
  return createShardStage({
    contractSdl: TEST_CONTRACT,
    placement: server.placement,
    epoch: 'e1',
    transport: server.transport,
    cursorKeys: [new TextEncoder().encode('a key of this test')],
    now: () => new Date('2021-06-17T04:00:00Z'),
    ...options,
  });
}

export function contextOf(options: Partial<ShardStageContext> = {}): ShardStageContext {
  return {
    requestId: 'r1',
    today: '2021-06-17',
    calendar: '2021',
    signal: new AbortController().signal,
    completeRequired: false,
    warn: () => {},
    ...options,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are compared with literals, field by field
export type Answer = { data?: any; errors?: SubgraphResponse['errors'] };

/** The answer as it goes over HTTP. */
export async function ask(
  stage: ShardStage,
  query: string,
  variables: Record<string, unknown> = {},
  options: Partial<ShardStageContext> = {},
): Promise<Answer> {
  const response = await stage.execute({ query, variables }, contextOf(options));
  return JSON.parse(JSON.stringify(response)) as Answer;
}

/** `rowOf('340100', 1)` is `mp:340100:2021-0001`, with nothing remarkable about it. */
export function rowOf(shard: string, number: number, row: Partial<TestRow> = {}): TestRow {
  return {
    id: `mp:${shard}:2021-${String(number).padStart(4, '0')}`,
    title: `项目 ${shard} ${number}`,
    division: shard,
    leadBody: null,
    cooperatingBodies: [],
    carriesOut: null,
    status: 'IN_PROGRESS',
    tier: 'KEY',
    batch: 1,
    deadline: '2021-12-31',
    updatedAt: '2021-06-01T00:00:00.000Z',
    score: number,
    predecessor: null,
    related: [],
    eventBodies: [],
    indicators: [],
    ...row,
  };
}

export function rowsByShard(rows: readonly TestRow[]): Map<string, TestRow[]> {
  return Map.groupBy(rows, ({ id }) => id.split(':')[1] ?? '');
}
