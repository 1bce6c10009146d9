import { describe, expect, it } from 'vitest';
import type { SubgraphRequest, SubgraphResponse } from '../fetch/transport.ts';
import { createShardStage, type ShardStage, type ShardStageContext, type ShardStageOptions } from './stage.ts';
import { type ContractServer, startContractServer, TEST_CONTRACT, type TestRow } from './testing/contractServer.ts';
import { chanceOf, randomFetch, randomRows, TEST_SHARDS } from './testing/randomFetches.ts';

function stageOf(server: ContractServer, options: Partial<ShardStageOptions> = {}): ShardStage {
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

function contextOf(options: Partial<ShardStageContext> = {}): ShardStageContext {
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

/** As it goes over HTTP. */
function plain(response: SubgraphResponse): SubgraphResponse {
  return JSON.parse(JSON.stringify(response)) as SubgraphResponse;
}

async function ask(
  stage: ShardStage,
  query: string,
  variables: Record<string, unknown> = {},
  options: Partial<ShardStageContext> = {},
): Promise<SubgraphResponse> {
  return plain(await stage.execute({ query, variables }, contextOf(options)));
}

describe('A fetch over shards', () => {
  it('case 2: answers random queries as one database would', async () => {
    let valid = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const chance = chanceOf(seed);
      const rowsOf = randomRows(chance);
      const server = startContractServer(rowsOf);
      if (chance.bool(0.3)) for (const shard of TEST_SHARDS) server.pageCaps.set(shard, 1 + chance.int(3));
      const ids = ['mp:340100:none', ...[...rowsOf.values()].flat().map(({ id }) => id)];
      const request: SubgraphRequest = randomFetch(chance, ids);
      const expected = await server.oracle(request);
      const answer = plain(await stageOf(server).execute(request, contextOf()));
      // Names that cannot be merged: refused by both.
      if (expected.errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') {
        expect(answer.errors?.[0]?.extensions?.code, `seed ${seed}`).toBe('GRAPHQL_VALIDATION_FAILED');
        continue;
      }
      valid += 1;
      expect(answer, `seed ${seed}: ${request.query} ${JSON.stringify(request.variables)}`).toEqual(expected);
    }
    expect(valid).toBeGreaterThan(300);
  });
});
