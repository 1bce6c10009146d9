import { assembleContract, type ContractName, sourceId } from '../schema/contract.ts';
import { addDays } from '../subgraphs/kit/calendar/isoDate.ts';
import { mockMatters } from '../subgraphs/kit/mock/mockMatters.ts';
import { MOCK_NAMES } from '../subgraphs/kit/mock/mockNames.ts';
import { mockResolvers } from '../subgraphs/kit/mock/mockResolvers.ts';
import type { KnownShard } from '../subgraphs/kit/project/knownShards.ts';
import type { SourceIdentity } from '../subgraphs/kit/server/context.ts';
import { runSubgraph } from '../subgraphs/kit/server/runSubgraph.ts';
import { type RunningSubgraph, type SubgraphOptions, startSubgraph } from '../subgraphs/kit/server/startSubgraph.ts';
import { memoryLedgerSource } from '../subgraphs/kit/source/memoryLedgerSource.ts';
import { type MunicipalProjectRow, ownPart, serveMunicipalProjects } from '../subgraphs/municipal-projects/index.ts';
import {
  fillWorkerServices,
  type WorkerMeetingRow,
  type WorkerServiceRow,
  workerServices,
} from '../subgraphs/worker-services/index.ts';

export interface MockServing extends Pick<SubgraphOptions, 'host' | 'port' | 'today' | 'logLevel'> {
  rows: number;
  seed: number;
  /** ISO date before which everything in the rows has happened. */
  rowsUpTo: string;
}

/** Serves a contract with made-up rows until `stop` is called. `shard` is null for a contract that has one holder. */
export function startMock(
  contract: ContractName,
  shard: KnownShard | null,
  serving: MockServing,
): Promise<RunningSubgraph> {
  if (shard !== null && contract === 'municipal-projects') return mockCity(shard, serving);
  if (shard !== null && contract === 'worker-services') return mockGroup(shard, serving);
  const { rows, seed, rowsUpTo, ...server } = serving;
  return startSubgraph({
    ...server,
    source: identityOf(contract, null),
    contract: assembleContract(contract),
    resolvers: mockResolvers(contract, { rows, seed, today: rowsUpTo }),
    ready: async () => {},
    close: async () => {},
  });
}

/** A city's ledger over rows in memory. */
function mockCity(shard: KnownShard, { rows: count, seed, rowsUpTo: today, ...server }: MockServing) {
  const { id, name } = identityOf('municipal-projects', shard);
  const rows = mockMatters({ idPrefix: `${id}:`, count, seed, today, city: shard.name }).map(
    (matter, i): MunicipalProjectRow => ({
      ...matter,
      municipalTier: i % 4 === 0 ? 'KEY' : 'MICRO',
      batch: (i % 3) + 1,
      carriesOut: i % 5 === 0 ? `pp:34:M-000${(i % 4) + 1}` : null,
    }),
  );
  const source = memoryLedgerSource({ rows, own: ownPart, names: MOCK_NAMES });
  return serveMunicipalProjects({ ...server, shard: shard.name, name, source });
}

/** An enterprise group's ledger, which knows what to withhold, on a database in memory. */
function mockGroup(shard: KnownShard, { rows: count, seed, rowsUpTo: today, ...server }: MockServing) {
  const source = identityOf('worker-services', shard);
  const group = shard.name;
  const meetings = Array.from({ length: 6 }, (_, i): WorkerMeetingRow => {
    const kind = i % 2 === 0 ? 'RECEPTION_DAY' : 'CONSULTATION';
    const heldOn = addDays(today, -30 * (i + 10));
    return { id: `${source.id}:WM-${i + 1}`, kind, heldOn, group, place: '示例会议室', attendees: 10 + i };
  });
  const services = mockMatters({ idPrefix: `${source.id}:`, count, seed, today, city: null }).map(
    (matter, i): WorkerServiceRow => ({
      ...matter,
      serviceKind: i % 6 === 0 ? 'HARDSHIP_AID' : i % 2 === 0 ? 'LIST_ITEM' : 'APPEAL',
      group,
      raisedAt: i % 2 === 1 ? (meetings[i % meetings.length]?.id ?? null) : null,
      plannedInvestment: i % 2 === 0 ? String((i + 1) * 5_000) : null,
      peopleServed: 20 + i,
    }),
  );
  return runSubgraph(workerServices, {
    ...server,
    source,
    target: ':memory:',
    prepare: (database) =>
      fillWorkerServices(database, { services, meetings }, new Map([...MOCK_NAMES, [group, shard.title]])),
  });
}

function identityOf(contract: ContractName, shard: KnownShard | null): SourceIdentity {
  const name = `${shard?.title ?? contract}（模拟数据）`;
  return { id: sourceId(contract, shard?.name ?? null), system: contract, shard: shard?.name ?? null, name };
}
