import { CONTRACT_NAMES, type ContractName, SHARDED_CONTRACTS } from '../schema/contract.ts';
import { isIsoDate, todayInShanghai } from '../subgraphs/kit/calendar/isoDate.ts';
import { type KnownShard, knownShards, nearestShards } from '../subgraphs/kit/project/knownShards.ts';
import { endOnSignals } from '../subgraphs/kit/server/endOnSignals.ts';
import type { RunningSubgraph } from '../subgraphs/kit/server/startSubgraph.ts';
import { CommandError } from './CommandError.ts';
import { startMock } from './startMock.ts';

export interface MockCommandOptions {
  /** Default: the first of the placement. */
  shard?: string;
  rows: number;
  seed: number;
  /** Default: the clock. */
  today?: string;
  port: number;
  host: string;
}

/**
 * Resolves when the mock listens; it goes on until a signal stops it.
 *
 * @throws CommandError: no such contract or shard, no date, or the address is taken
 */
export async function serveMock(contract: ContractName, options: MockCommandOptions): Promise<void> {
  if (!CONTRACT_NAMES.includes(contract)) {
    throw new CommandError(`Expected a contract of ${CONTRACT_NAMES.join(', ')}, got "${contract}".`, 'usage');
  }
  const { today, rows, seed, host, port } = options;
  if (today !== undefined && !isIsoDate(today)) {
    throw new CommandError(`--today: expected an ISO date such as 2021-06-17, got "${today}".`, 'usage');
  }
  const shard = chosenShard(contract, options.shard);
  const running = await startMock(contract, shard, {
    ...{ rows, seed, host, port, logLevel: 'warn' },
    ...{ rowsUpTo: today ?? todayInShanghai(new Date()), today: today ?? null },
  }).catch((error: unknown) => {
    throw describeListening(error, options);
  });
  endOnSignals(running);
  tell(contract, shard, rows, running);
}

function chosenShard(contract: ContractName, asked: string | undefined): KnownShard | null {
  if (!SHARDED_CONTRACTS.has(contract)) {
    if (asked === undefined) return null;
    throw new CommandError(`Expected no --shard, as ${contract} has one holder; got "${asked}".`, 'usage');
  }
  const shards = knownShards(contract);
  const shard = asked === undefined ? shards[0] : shards.find(({ name }) => name === asked);
  if (shard) return shard;
  const nearest = nearestShards(asked ?? '', shards).map(({ name, title }) => `${name} (${title})`);
  throw new CommandError(
    `--shard: expected a shard of ${contract}, such as ${nearest.join(', ')}; got "${asked}".`,
    'usage',
  );
}

function tell(contract: ContractName, shard: KnownShard | null, rows: number, { url }: RunningSubgraph): void {
  const of = shard === null ? contract : `${contract}, shard ${shard.name} (${shard.title})`;
  console.log(`${of} at ${url}, with ${rows} made-up rows`);
}

function describeListening(error: unknown, { host, port }: MockCommandOptions): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  return new CommandError(`Expected to listen at ${host}, port ${port}; that failed (${code}).`, 'failed', error);
}
