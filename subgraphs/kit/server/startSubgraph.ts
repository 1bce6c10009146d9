import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import { CALENDAR_VERSION } from '../../../schema/calendar.ts';
import { HEADERS } from '../../../schema/contract.ts';
import { isIsoDate, todayInShanghai } from '../calendar/isoDate.ts';
import { isRefusedText } from '../database/refusedText.ts';
import { requestError } from '../errors.ts';
import { compiledExecution } from './compiledExecution.ts';
import { createContext, type SourceIdentity, type SubgraphContext } from './context.ts';
import { scalars } from './scalars.ts';
import { noteFields } from './selectedFields.ts';

export interface SubgraphOptions {
  source: SourceIdentity;
  /** The whole contract, as one SDL document. */
  contract: string;
  /** Resolvers of the contract's types. */
  resolvers: Record<string, object>;
  /** Rejects while the subgraph cannot answer, e.g. because its database does not. Asked by `/readyz`. */
  ready(): Promise<void>;
  /** Called once, after the last request was answered. */
  close(): Promise<void>;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0: any free port. */
  port?: number;
  /** "Today" for requests that bring none; null: the clock. Default null. */
  today?: string | null;
  /** Level of the log, default `warn`; `silent` for none. */
  logLevel?: string;
}

/** Where a subgraph writes what an operator should know: one line a fact. */
export type SubgraphLog = Pick<FastifyInstance['log'], 'info' | 'warn' | 'error'>;

export interface RunningSubgraph {
  /** E.g. `http://127.0.0.1:4101/graphql`. */
  url: string;
  log: SubgraphLog;
  /** Takes no new request, lets those under way finish, closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Starts a subgraph's HTTP server: `/graphql`, `/healthz` (the process lives), `/readyz` (its database answers). */
export async function startSubgraph(options: SubgraphOptions): Promise<RunningSubgraph> {
  const fastify = Fastify({
    logger: { level: options.logLevel ?? 'warn' },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
  });
  const apollo = new ApolloServer<SubgraphContext>({
    schema: subgraphSchema(options.contract, options.resolvers),
    plugins: [
      fastifyApolloDrainPlugin(fastify),
      ApolloServerPluginInlineTraceDisabled(),
      // Hubs keep no answers, and hints for doing so cost each field of each row.
      ApolloServerPluginCacheControlDisabled(),
      fieldsPlugin,
      compiledExecution(),
      warningsPlugin,
    ],
    formatError: (formatted, error) => describeError(formatted, error, fastify),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // Asked by hubs only, never by browsers; a hub sends its content type.
    csrfPrevention: true,
    stopOnTerminationSignals: false,
  });
  let stopped: Promise<void> | undefined;
  await apollo.start();
  fastify.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => contextOf(request, options),
    }),
  });
  addHealthRoutes(fastify, options);
  // Whoever is answered while we stop must not keep the connection: the server would wait for it to fall silent.
  fastify.addHook('onSend', async (_request, reply) => {
    if (stopped) reply.header('connection', 'close');
  });
  await fastify.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  const address = fastify.server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`Subgraph ${options.source.id}: expected an address to listen on, got none.`);
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}/graphql`,
    log: fastify.log,
    stop() {
      stopped ??= apollo.stop().then(() => options.close());
      return stopped;
    },
  };
}

/** The executable schema of a contract; its scalars need no resolvers. */
export function subgraphSchema(contract: string, resolvers: Record<string, object>): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(contract), resolvers: { ...scalars, ...resolvers } as never }]);
}

function contextOf(request: FastifyRequest, { source, today }: SubgraphOptions): SubgraphContext {
  const asked = header(request, HEADERS.shard);
  if (asked !== undefined && source.shard !== null && asked !== source.shard) {
    throw requestError('WRONG_SHARD', `This is shard ${source.shard} of ${source.system}; shard ${asked} was asked.`);
  }
  const day = header(request, HEADERS.today);
  if (day !== undefined && !isIsoDate(day)) {
    throw requestError('BAD_USER_INPUT', `Expected header ${HEADERS.today} to be an ISO date, got "${day}".`);
  }
  const now = new Date();
  const context = createContext(day ?? today ?? todayInShanghai(now), now.toISOString(), source);
  warnOfOtherCalendar(header(request, HEADERS.calendar), context);
  return context;
}

/** Two calendars may disagree about how many working days late a matter is: whoever reads that should know. */
function warnOfOtherCalendar(asked: string | undefined, { source, warn }: SubgraphContext): void {
  if (asked === undefined || asked === CALENDAR_VERSION) return;
  const message = `${source.name} counts working days by calendar ${CALENDAR_VERSION}, the hub by ${asked}.`;
  warn({ code: 'OTHER_CALENDAR', message, value: source.id });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Notes what the request names, for sources that read no more than that. */
const fieldsPlugin: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        noteFields(document, contextValue);
      },
    };
  },
};

/** Puts the request's warnings beside its data. */
const warningsPlugin: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.warnings.length === 0) return;
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          warnings: contextValue.warnings,
        };
      },
    };
  },
};

/** Lets our own and GraphQL's sentences through; what else was thrown stays in the log. */
function describeError(
  formatted: GraphQLFormattedError,
  error: unknown,
  fastify: FastifyInstance,
): GraphQLFormattedError {
  const code = formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  if (isRefusedText(unwrapResolverError(error))) {
    const { message, extensions } = requestError('BAD_USER_INPUT', 'Expected text without NUL characters.');
    return { ...formatted, message, extensions };
  }
  if (code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions: { code } };
  fastify.log.error({ err: unwrapResolverError(error), path: formatted.path }, 'request failed');
  return {
    message: 'The subgraph failed to answer this part of the request. The cause is in its log.',
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: { code },
  };
}

function addHealthRoutes(fastify: FastifyInstance, options: SubgraphOptions): void {
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    try {
      await options.ready();
      return { status: 'ready', source: options.source.id };
    } catch (error) {
      fastify.log.error(error, 'not ready');
      return reply.code(503).send({ status: 'not ready', source: options.source.id });
    }
  });
}
