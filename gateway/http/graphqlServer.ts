/** Apollo Server in front of the executor: parsing, validation, and the answer's extensions. */
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import {
  hiddenErrorChannel,
  type OperationAsked,
  operationChannel,
  type RequestEnd,
  requestEndChannel,
} from '../observe/channels.ts';
import type { CallCollector } from '../observe/collectCalls.ts';
import type { Executor, Operation } from '../plan/Executor.ts';
import { outlinePlan } from '../plan/outlinePlan.ts';
import { printPlan } from '../plan/printPlan.ts';
import { checkOperation, operationNotFound } from './checkOperation.ts';
import { formatClientError, toClientError } from './clientError.ts';
import { createDocumentStore } from './documentStore.ts';
import type { OperationLimits } from './operationSize.ts';
import { type RequestOptions, readRequestOptions } from './requestOptions.ts';

/** A request's context with what only the front needs. */
export interface FrontContext extends RequestContext {
  options: RequestOptions;
  startedAt: number;
}

/** @returns a started server; `stop` it after the HTTP server has drained */
export async function createGraphqlServer(
  executor: Executor,
  collector: CallCollector,
  options: { introspection: boolean; maxQueryTokens: number; maxDocuments: number } & OperationLimits,
): Promise<ApolloServer<FrontContext>> {
  const server = new ApolloServer<FrontContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        return executor.onSchemaChange((apiSchema, coreSupergraphSdl) => callback({ apiSchema, coreSupergraphSdl }));
      },
      load: async () => ({
        executor: async (request) => {
          if (!request.operation) return { errors: [operationNotFound(request.request.operationName)] };
          return executeSafely(
            executor,
            {
              document: request.document,
              operationName: request.operationName,
              variables: request.request.variables ?? {},
              schema: request.schema,
            },
            request.context as FrontContext,
          );
        },
      }),
      stop: async () => {},
    },
    introspection: options.introspection,
    // Its own store is bounded by the JSON of documents, which is a tenth of what they take.
    documentStore: createDocumentStore(options.maxDocuments),
    parseOptions: { maxTokens: options.maxQueryTokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // The default adds a line feed, for which a long text is copied.
    stringifyResult: (result) => JSON.stringify(result),
    stopOnTerminationSignals: false,
    formatError: formatClientError,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error: (error) => hiddenErrorChannel.publish({ requestId: null, error }),
    },
    plugins: [
      // Each of these would talk to Apollo's servers, or to a CDN, if the environment happened to ask for it.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      requestPlugin(executor, collector, options),
    ],
  });
  await server.start();
  return server;
}

async function executeSafely(
  executor: Executor,
  operation: Operation,
  context: FrontContext,
): Promise<ExecutionResult<Record<string, unknown>, Record<string, unknown>>> {
  try {
    const result = await executor.execute(operation, context);
    const errors = result.errors?.map((error) => toClientError(error, context.requestId));
    return {
      ...(result as ExecutionResult<Record<string, unknown>, Record<string, unknown>>),
      ...(errors ? { errors } : {}),
    };
  } catch (error) {
    return { data: null, errors: [toClientError(error, context.requestId)] };
  }
}

function requestPlugin(
  executor: Executor,
  collector: CallCollector,
  options: OperationLimits & { introspection: boolean },
): ApolloServerPlugin<FrontContext> {
  return {
    async requestDidStart({ contextValue }) {
      collector.begin(contextValue.requestId);
      return {
        async didResolveOperation({ request, schema, document, operation, contextValue: context }) {
          const variables = request.variables ?? {};
          if (operation) checkOperation({ schema, document, operation, variables }, executor, options);
          context.options = readRequestOptions(request.extensions);
          context.completeRequired = context.options.complete;
          context.timeoutMs = context.options.shardTimeoutMs;
          if (operation && operationChannel.hasSubscribers) {
            operationChannel.publish({
              ...{ schema, document, variables, operationName: operation.name?.value ?? null },
              client: request.http?.headers.get('apollographql-client-name') ?? null,
              clientVersion: request.http?.headers.get('apollographql-client-version') ?? null,
            } satisfies OperationAsked);
          }
        },
        async willSendResponse(request) {
          stateExtensions(request, collector, options.introspection);
          publishEnd(request, collector);
          collector.end(contextValue.requestId);
        },
      };
    },
  };
}

type Answered = GraphQLRequestContextWillSendResponse<FrontContext>;

function stateExtensions({ response, contextValue }: Answered, collector: CallCollector, isPlanShown: boolean): void {
  if (response.body.kind !== 'single') return;
  const { requestId, today, warnings, options, startedAt: begin } = contextValue;
  const guatu: Record<string, unknown> = { requestId, today, asOf: new Date().toISOString(), warnings };
  if (options.calls) {
    guatu.calls = collector
      .calls(requestId)
      .map(({ subgraph, shard, outcome, isShared, startedAt = begin, durationMs }) => ({
        subgraph,
        shard,
        outcome,
        ...(isShared ? { isShared } : {}),
        startMs: Math.round(startedAt - begin),
        durationMs: Math.round(durationMs),
      }));
  }
  const plan = options.plan && isPlanShown ? collector.plan(requestId) : undefined;
  if (plan) guatu.plan = options.plan === 'tree' ? outlinePlan(plan) : printPlan(plan);
  response.body.singleResult.extensions = { ...response.body.singleResult.extensions, guatu };
}

function publishEnd({ response, contextValue, operation, operationName }: Answered, collector: CallCollector): void {
  if (!requestEndChannel.hasSubscribers) return;
  const errors: Record<string, number> = {};
  for (const { extensions } of (response.body.kind === 'single' && response.body.singleResult.errors) || []) {
    const code = String(extensions?.code);
    errors[code] = (errors[code] ?? 0) + 1;
  }
  requestEndChannel.publish({
    requestId: contextValue.requestId,
    operationName: operationName ?? null,
    operationType: operation?.operation ?? null,
    durationMs: performance.now() - contextValue.startedAt,
    cancelled: contextValue.signal.aborted,
    calls: collector.calls(contextValue.requestId),
    errors,
  } satisfies RequestEnd);
}
