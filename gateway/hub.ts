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
import { createReadiness } from './http/readiness.ts';
import { createHttpServer } from './http/server.ts';
import { collectCalls } from './observe/collectCalls.ts';
import { logEvents } from './observe/log.ts';
import { createExecutor } from './plan/createExecutor.ts';
import { createShardedSource } from './shard/shardedSource.ts';
import { createShardStage } from './shard/stage.ts';
import { placeSubgraphs, readPlacementFile } from './supergraph/loadPlacement.ts';
import { loadSupergraph } from './supergraph/loadSupergraph.ts';
import { todayInShanghai } from './today.ts';

export interface Hub {
  /** Resolves to the address that it listens at. Subgraphs may be down, all of them: fields of theirs are null until they are back. */
  start(): Promise<string>;
  /** Lets requests under way finish. */
  stop(): Promise<void>;
}

/** @throws SupergraphError, PlacementError: what was configured does not fit together */
export async function createHub(config: HubConfig, logger: Logger): Promise<Hub> {
  const { limits, listen } = config;
  const today = config.today === 'clock' ? todayInShanghai : () => config.today;

  // What is served, and where its rows are.
  const supergraph = loadSupergraph(config.supergraph);
  const { placement, endpoints } = placeSubgraphs(
    supergraph.subgraphNames,
    readPlacementFile(config.placement),
    config.subgraphs,
    limits.subgraphTimeoutMs,
  );

  // From below: fetch, then shard, then execute, then http.
  const http = createHttpTransport({
    connectTimeoutMs: limits.connectTimeoutMs,
    maxAnswerBytes: limits.maxSubgraphAnswerBytes,
  });
  const circuits = { failures: limits.circuitFailures, pauseMs: limits.circuitPauseMs };
  const exchange = breakCircuits(http.exchange, circuits);
  const transport = limits.shareInFlight ? shareInFlight(exchange) : receiveAnswers(exchange);
  const sources = new Map<string, SubgraphSource>();
  for (const [subgraph, endpoint] of endpoints) {
    sources.set(subgraph, createDirectSource(endpoint, transport));
  }
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
  }
  const executor = await createExecutor({
    supergraphSdl: supergraph.sdl,
    sources,
    maxPlans: limits.maxPlans,
    planTimeoutMs: limits.planTimeoutMs,
    planFile: config.planFile,
    textScalars: TEXT_SCALARS,
    warn: (message) => logger.warn(message),
  });

  const shardEndpoints = [...placement.contracts.values()].flatMap(({ shards }) =>
    shards.map(({ endpoint }) => endpoint),
  );
  const collector = collectCalls();
  const stopLogging = logEvents(logger);
  const server = await createHttpServer({
    executor,
    collector,
    supergraphId: supergraph.id,
    readiness: createReadiness([...endpoints.values(), ...shardEndpoints], http, today, CALENDAR_VERSION),
    today,
    calendar: CALENDAR_VERSION,
    introspection: config.introspection,
    maxBodyBytes: limits.maxBodyBytes,
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
    async stop() {
      await server.stop();
      await executor.stop();
      await http.close();
      collector.stop();
      stopLogging();
    },
  };
}
