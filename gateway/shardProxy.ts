/**
 * The shard stage as a server of its own: a sharded contract served as one ordinary Federation 2 subgraph, so that any
 * router can stand in front of it. The second wiring of the gateway's stages, beside hub.ts.
 */
import type { Logger } from 'pino';
import { CALENDAR_VERSION } from '../schema/calendar.ts';
import { assembleContract, type ContractName, SHARDED_CONTRACTS } from '../schema/contract.ts';
import type { HubConfig } from './config.ts';
import { breakCircuits } from './fetch/breakCircuits.ts';
import { createHttpTransport } from './fetch/httpTransport.ts';
import { receiveAnswers } from './fetch/receiveAnswers.ts';
import { shareInFlight } from './fetch/shareInFlight.ts';
import { createReadiness } from './http/readiness.ts';
import { createShardProxyServer } from './http/shardProxy/server.ts';
import { logEvents } from './observe/log.ts';
import { createShardStage } from './shard/stage.ts';
import { PlacementError, type PlacementFile, placeSubgraphs, readPlacementFile } from './supergraph/loadPlacement.ts';
import { todayInShanghai } from './today.ts';

export interface ShardProxy {
  /** Names of the shards behind it, in the order of the placement. */
  readonly shards: readonly string[];
  /** Resolves to the address that it listens at. Shards may be down, all of them. */
  start(): Promise<string>;
  /** Lets requests under way finish. */
  stop(): Promise<void>;
}

/**
 * Of the configuration it needs no more than the addresses of the contract's shards; what it says of other subgraphs
 * and of the supergraph is not looked at.
 *
 * @throws PlacementError: the contract has no shards, or not each of them has an address
 */
export function createShardProxy(config: HubConfig, contract: string, logger: Logger): ShardProxy {
  const { limits, listen } = config;
  const today = config.today === 'clock' ? todayInShanghai : () => config.today;

  const file = readPlacementFile(config.placement);
  const name = shardedContractName(contract, file);
  const addresses = config.subgraphs[name];
  const { placement } = placeSubgraphs([name], file, addresses ? { [name]: addresses } : {}, limits.subgraphTimeoutMs);
  const placed = placement.contracts.get(name);
  if (!placed) throw new Error(`Expected ${name} to be placed in shards.`);
  const endpoints = placed.shards.map(({ endpoint }) => endpoint);

  // From below: fetch, then shard, then http.
  const http = createHttpTransport({
    connectTimeoutMs: limits.connectTimeoutMs,
    maxAnswerBytes: limits.maxSubgraphAnswerBytes,
  });
  const circuits = { failures: limits.circuitFailures, pauseMs: limits.circuitPauseMs };
  const exchange = breakCircuits(http.exchange, circuits);
  const stage = createShardStage({
    contractSdl: assembleContract(name),
    placement: placed,
    epoch: placement.epoch,
    transport: limits.shareInFlight ? shareInFlight(exchange) : receiveAnswers(exchange),
    cursorKeys: config.cursorKeys.map((secret) => Buffer.from(secret)),
    limits: { maxRows: limits.maxRowsPerList, maxRowsPerFetch: limits.maxRowsPerFetch },
  });
  const stopLogging = logEvents(logger);
  const server = createShardProxyServer({
    subgraph: name,
    stage,
    readiness: createReadiness(() => endpoints, http, today, CALENDAR_VERSION),
    today,
    calendar: CALENDAR_VERSION,
    introspection: config.introspection,
    maxBodyBytes: limits.maxBodyBytes,
    maxQueryTokens: limits.maxQueryTokens,
    maxQueryDepth: limits.maxQueryDepth,
    requestTimeoutMs: limits.requestTimeoutMs,
    stopTimeoutMs: limits.stopTimeoutMs,
  });

  return {
    shards: placed.shards.map((shard) => shard.name),
    async start() {
      const address = await server.listen(listen.host, listen.port);
      for (const notice of config.notices) logger.warn(notice);
      return address;
    },
    async stop() {
      await server.stop();
      await http.close();
      stopLogging();
    },
  };
}

function shardedContractName(contract: string, { contracts }: PlacementFile): ContractName {
  const sharded = [...SHARDED_CONTRACTS].filter((name) => Object.hasOwn(contracts, name));
  const name = sharded.find((it) => it === contract);
  if (name) return name;
  const expected = sharded.length > 0 ? `one of ${sharded.join(', ')}` : 'and the placement has none';
  throw new PlacementError(`Expected a contract that the placement has shards of, ${expected}; got "${contract}".`);
}
