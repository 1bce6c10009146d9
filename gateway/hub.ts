/** The hub: every stage, wired together. gateway/README.md has the picture. */
import type { Logger } from 'pino';
import { CALENDAR_VERSION } from '../schema/calendar.ts';
import { assembleContract, type ContractName, TEXT_SCALARS } from '../schema/contract.ts';
import type { HubConfig } from './config.ts';
import { breakCircuits } from './fetch/breakCircuits.ts';
import { createDirectSource } from './fetch/directSource.ts';
import { createHttpTransport } from './fetch/httpTransport.ts';
import { receiveAnswers } from './fetch/receiveAnswers.ts';
import type { SubgraphSource } from './fetch/SubgraphSource.ts';
import { shareInFlight } from './fetch/shareInFlight.ts';
import type { Endpoint, Transport } from './fetch/transport.ts';
import { createReadiness } from './http/readiness.ts';
import { createHttpServer } from './http/server.ts';
import { collectCalls } from './observe/collectCalls.ts';
import { logEvents } from './observe/log.ts';
import { createExecutor } from './plan/createExecutor.ts';
import type { ServedSupergraph } from './plan/Executor.ts';
import { createShardedSource } from './shard/shardedSource.ts';
import { createShardsAsked, type PlacedContract } from './shard/shardsAsked.ts';
import { createShardStage } from './shard/stage.ts';
import { placeSubgraphs, readPlacementFile } from './supergraph/loadPlacement.ts';
import { loadSupergraph, SupergraphError } from './supergraph/loadSupergraph.ts';
import { todayInShanghai } from './today.ts';

export interface Hub {
  /** Resolves to the address that it listens at. Subgraphs may be down, all of them: fields of theirs are null until they are back. */
  start(): Promise<string>;
  /**
   * Serves the supergraph, the placement and the addresses of another configuration from now on; whatever else it says
   * waits for a restart. Requests under way end as they began. Rejects, and changes nothing, if it does not fit together.
   */
  reload(config: HubConfig): Promise<void>;
  /** Lets requests under way finish. */
  stop(): Promise<void>;
}

/** @throws SupergraphError, PlacementError: what was configured does not fit together */
export async function createHub(config: HubConfig, logger: Logger): Promise<Hub> {
  const { limits, listen } = config;
  const today = config.today === 'clock' ? todayInShanghai : () => config.today;

  // From below: fetch, then shard, then execute and plan, then http.
  const http = createHttpTransport({
    connectTimeoutMs: limits.connectTimeoutMs,
    maxAnswerBytes: limits.maxSubgraphAnswerBytes,
  });
  const circuits = { failures: limits.circuitFailures, pauseMs: limits.circuitPauseMs };
  const exchange = breakCircuits(http.exchange, circuits);
  const transport = limits.shareInFlight ? shareInFlight(exchange) : receiveAnswers(exchange);

  let served = openSubgraphs(config, transport);
  const executor = await createExecutor({
    ...served,
    maxPlans: limits.maxPlans,
    planTimeoutMs: limits.planTimeoutMs,
    planFile: config.planFile,
    textScalars: TEXT_SCALARS,
    maxQueryCost: limits.maxQueryCost,
    warn: (message) => logger.warn(message),
  }).catch((cause: Error) => {
    throw cannotBeServed(config, cause);
  });

  const collector = collectCalls();
  const stopLogging = logEvents(logger);
  const server = await createHttpServer({
    executor,
    collector,
    supergraphId: () => served.supergraphId,
    readiness: createReadiness(() => served.endpoints, http, today, CALENDAR_VERSION),
    today,
    calendar: CALENDAR_VERSION,
    introspection: config.introspection,
    maxBodyBytes: limits.maxBodyBytes,
    maxDocuments: limits.maxPlans,
    maxQueryTokens: limits.maxQueryTokens,
    maxQueryFields: limits.maxQueryFields,
    maxQueryDepth: limits.maxQueryDepth,
    maxQueryRows: limits.maxQueryRows,
    maxQueryValues: limits.maxQueryValues,
    maxTextLength: limits.maxTextLength,
    requestTimeoutMs: limits.requestTimeoutMs,
    stopTimeoutMs: limits.stopTimeoutMs,
  });

  return {
    async start() {
      for (const notice of config.notices) logger.warn(notice);
      return server.listen(listen.host, listen.port);
    },
    async reload(next) {
      // A key of this process must outlive what it signed.
      const opened = openSubgraphs({ ...next, cursorKeys: config.cursorKeys, limits }, transport);
      await executor.replace(opened).catch((cause: Error) => {
        throw cannotBeServed(next, cause);
      });
      served = opened;
      logger.info({ supergraph: served.supergraphId }, 'supergraph is replaced');
    },
    async stop() {
      await server.stop();
      await executor.stop();
      await http.close();
      collector.stop();
      stopLogging();
    },
  };
}

/** Whoever plans has found the supergraph wrong. */
function cannotBeServed({ supergraph }: HubConfig, cause: Error): SupergraphError {
  return new SupergraphError(`${supergraph}: ${cause.message}`, { cause });
}

/** What is served, and where its rows are. */
interface OpenedSubgraphs extends ServedSupergraph {
  supergraphId: string;
  /** Of every subgraph and shard. */
  endpoints: readonly Endpoint[];
}

function openSubgraphs(config: HubConfig, transport: Transport): OpenedSubgraphs {
  const { limits } = config;
  const supergraph = loadSupergraph(config.supergraph);
  const { placement, endpoints } = placeSubgraphs(
    supergraph.subgraphNames,
    readPlacementFile(config.placement),
    config.subgraphs,
    limits.subgraphTimeoutMs,
  );
  const sources = new Map<string, SubgraphSource>();
  for (const [subgraph, endpoint] of endpoints) sources.set(subgraph, createDirectSource(endpoint, transport));
  const placed: PlacedContract[] = [];
  for (const [subgraph, contract] of placement.contracts) {
    const stage = createShardStage({
      contractSdl: assembleContract(subgraph as ContractName),
      placement: contract,
      epoch: placement.epoch,
      transport,
      cursorKeys: config.cursorKeys.map((secret) => Buffer.from(secret)),
      limits: { maxRows: limits.maxRowsPerList, maxRowsPerFetch: limits.maxRowsPerFetch },
    });
    sources.set(subgraph, createShardedSource(subgraph, stage));
    placed.push({ contract: stage.contract, placement: contract });
  }
  const shards = [...placement.contracts.values()].flatMap((contract) => contract.shards);
  return {
    supergraphSdl: supergraph.sdl,
    supergraphId: supergraph.id,
    sources,
    shardsAsked: createShardsAsked(placed),
    endpoints: [...endpoints.values(), ...shards.map(({ endpoint }) => endpoint)],
  };
}
