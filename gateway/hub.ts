/** The hub: every stage, wired together. gateway/README.md has the picture. */
import type { Logger } from 'pino';
import { CALENDAR_VERSION } from '../schema/calendar.ts';
import { TEXT_SCALARS } from '../schema/contract.ts';
import type { HubConfig } from './config.ts';
import { type AddressRules, readAddressRules } from './fetch/addressRules.ts';
import { breakCircuits } from './fetch/breakCircuits.ts';
import { createHttpTransport } from './fetch/httpTransport.ts';
import { receiveAnswers } from './fetch/receiveAnswers.ts';
import { shareInFlight } from './fetch/shareInFlight.ts';
import { PersistedDocuments } from './http/persistedDocuments/PersistedDocuments.ts';
import { readManifests } from './http/persistedDocuments/readManifests.ts';
import { createReadiness } from './http/readiness.ts';
import { createHttpServer } from './http/server.ts';
import { collectCalls } from './observe/collectCalls.ts';
import { logEvents } from './observe/log.ts';
import { type Lines, type OpenedSubgraphs, openSubgraphs, type ReadConfig, readNamedFiles } from './openSubgraphs.ts';
import { createExecutor } from './plan/createExecutor.ts';
import { rebasePublished } from './registry/composePublished.ts';
import type { Published } from './registry/Published.ts';
import type { ConfiguredHub } from './registry/ServedHub.ts';
import { serveLastGood } from './registry/serveLastGood.ts';
import { openStore, startRegistry } from './registry/startRegistry.ts';
import { SupergraphError } from './supergraph/loadSupergraph.ts';
import { todayInShanghai } from './today.ts';

export interface Hub {
  /** Resolves to the address that it listens at. Subgraphs may be down, all of them: fields of theirs are null until they are back. */
  start(): Promise<string>;
  /**
   * Serves the supergraph, the placement, the addresses and the persisted documents of another configuration from now
   * on, with its owners and its allow list if there is a registry; whatever else it says waits for a restart. Requests
   * under way end as they began. Rejects, and changes nothing, if it does not fit together.
   */
  reload(config: HubConfig): Promise<void>;
  /** Lets requests under way finish. */
  stop(): Promise<void>;
}

/** @throws SupergraphError, PlacementError, ConfigError: what was configured does not fit together */
export async function createHub(config: HubConfig, logger: Logger): Promise<Hub> {
  const { limits, listen } = config;
  const today = config.today === 'clock' ? todayInShanghai : () => config.today;
  let configured = readNamedFiles(config);
  const documents = new PersistedDocuments(readManifests(config.persistedDocuments));

  // From below: fetch, then shard, then execute and plan, then http.
  let allowed = readAddressRules(config.registry?.allow ?? []);
  const rules: AddressRules = {
    refusalOf: (...asked) => allowed.refusalOf(...asked),
    namesHost: (...asked) => allowed.namesHost(...asked),
  };
  const http = createHttpTransport({
    connectTimeoutMs: limits.connectTimeoutMs,
    maxAnswerBytes: limits.maxSubgraphAnswerBytes,
    guard: { rules },
  });
  const circuits = { failures: limits.circuitFailures, pauseMs: limits.circuitPauseMs };
  const exchange = breakCircuits(http.exchange, circuits);
  const lines: Lines = {
    transport: limits.shareInFlight ? shareInFlight(exchange) : receiveAnswers(exchange),
    contracts: new Map(),
  };

  /** What is served, and what requests under way began with. */
  const alive = new Set<OpenedSubgraphs>();
  const open = (from: ReadConfig, published: Published | null): OpenedSubgraphs => {
    const opened = openSubgraphs(from, published, lines);
    for (const target of opened.withoutPlace) logger.warn({ target }, 'what was published has no place');
    opened.onRetired = () => {
      alive.delete(opened);
      const endpoints = Array.from(alive).flatMap((it) => it.endpoints);
      http.keepOnly(endpoints);
      exchange.keepOnly(endpoints);
    };
    return opened;
  };
  const startServing = async (published: Published | null) => {
    const opened = open(configured, published);
    const executor = await createExecutor({
      ...opened,
      maxPlans: limits.maxPlans,
      planTimeoutMs: limits.planTimeoutMs,
      planFile: config.planFile,
      textScalars: TEXT_SCALARS,
      maxQueryCost: limits.maxQueryCost,
      warn: (message) => logger.warn(message),
    }).catch((cause: Error) => {
      throw cannotBeServed(configured, opened, cause);
    });
    alive.add(opened);
    return { opened, executor };
  };
  const store = config.registry && openStore(config.registry);
  const started = store && (await serveLastGood(store, describeConfigured(configured), startServing, logger));
  const { opened, executor } = started?.served ?? (await startServing(null));
  let served = opened;

  let changing: Promise<void> = Promise.resolve();
  /** One change after another; requests under way end as they began. */
  const serve = (from: () => ReadConfig, published: Published | null): Promise<void> => {
    const changed = changing.then(async () => {
      const next = open(from(), published);
      // Before those of before can retire: what both ask stays connected.
      alive.add(next);
      await executor.replace(next).catch((cause: Error) => {
        alive.delete(next);
        throw cannotBeServed(from(), next, cause);
      });
      served = next;
      logger.info({ supergraph: served.supergraphId }, 'supergraph is replaced');
    });
    changing = changed.catch(() => {});
    return changed;
  };

  const warnOfUnfit = () => {
    for (const found of documents.findUnfit(executor.schema, limits.maxQueryTokens)) {
      logger.warn(found, 'persisted documents do not fit the graph');
    }
  };

  const collector = collectCalls();
  const stopLogging = logEvents(logger);
  const readiness = createReadiness(() => served.endpoints, http, today, CALENDAR_VERSION);
  const server = await createHttpServer({
    executor,
    collector,
    supergraphId: () => served.supergraphId,
    readiness,
    today,
    calendar: CALENDAR_VERSION,
    introspection: config.introspection,
    persistedDocuments: documents,
    cors: config.cors,
    maxBodyBytes: limits.maxBodyBytes,
    maxDocuments: limits.maxPlans,
    maxQueryTokens: limits.maxQueryTokens,
    maxQueryFields: limits.maxQueryFields,
    maxQueryDepth: limits.maxQueryDepth,
    maxQueryRows: limits.maxQueryRows,
    maxQueryValues: limits.maxQueryValues,
    maxTextLength: limits.maxTextLength,
    requestTimeoutMs: limits.requestTimeoutMs,
    maxExports: limits.maxExports,
    exportTimeoutMs: limits.exportTimeoutMs,
    exportIdleMs: limits.exportIdleMs,
    stopTimeoutMs: limits.stopTimeoutMs,
  });

  const registry =
    config.registry && store && started
      ? await startRegistry({
          config: config.registry,
          ...{ store, started, rules, logger, stopTimeoutMs: limits.stopTimeoutMs },
          hub: {
            ...{ today, calendar: CALENDAR_VERSION, states: readiness.states },
            configured: () => describeConfigured(configured),
            supergraphId: () => served.supergraphId,
            schema: () => executor.schema,
            endpoints: () => served.endpoints,
            serve: (published) => serve(() => configured, published).then(warnOfUnfit),
          },
        })
      : undefined;

  return {
    async start() {
      for (const notice of config.notices) logger.warn(notice);
      warnOfUnfit();
      if (registry) logger.info({ registryAddress: await registry.start() }, 'registry listens');
      return server.listen(listen.host, listen.port);
    },
    async reload(read) {
      // A key of this process must outlive what it signed.
      const next = readNamedFiles({ ...read, cursorKeys: config.cursorKeys, limits });
      const manifests = readManifests(read.persistedDocuments);
      const nextAllowed = readAddressRules(read.registry?.allow ?? []);
      const change = async () => {
        const published = registry ? await rebasePublished(registry.published(), describeConfigured(next)) : null;
        await serve(() => next, published);
        configured = next;
        documents.replace(manifests);
        warnOfUnfit();
        if (!registry || !published) return;
        // The next publication is laid over this, not over what was there before.
        registry.rebase(published);
        if (!read.registry) return;
        registry.setOwners(read.registry.owners);
        allowed = nextAllowed;
        // What was connected to by the rules of before is connected to anew.
        http.keepOnly([]);
      };
      await (registry ? registry.exclusively(change) : change());
    },
    async stop() {
      await registry?.stop();
      await server.stop();
      await executor.stop();
      await http.close();
      collector.stop();
      stopLogging();
    },
  };
}

/** Whoever plans has found the supergraph wrong: the operator's file, or what owners have published, who know of no file. */
function cannotBeServed({ config, supergraph }: ReadConfig, opened: OpenedSubgraphs, cause: Error): SupergraphError {
  const name = opened.supergraphSdl === supergraph.sdl ? config.supergraph : 'the published contracts';
  return new SupergraphError(`${name}: ${cause.message}`, { cause });
}

/** What the registry lays published things over. */
function describeConfigured({ config, supergraph, placement }: ReadConfig): ConfiguredHub {
  const { subgraphs, limits } = config;
  return {
    ...{ base: supergraph.id, subgraphNames: supergraph.subgraphNames, subgraphs, placement },
    subgraphTimeoutMs: limits.subgraphTimeoutMs,
    connectTimeoutMs: limits.connectTimeoutMs,
    maxAnswerBytes: limits.maxSubgraphAnswerBytes,
  };
}
