/** A case executed by the hub's executor. */
import { type FormattedExecutionResult, GraphQLError, parse, validate } from 'graphql';
import { type RequestContext, type SubgraphSource, variableValues } from '../../../gateway/fetch/SubgraphSource.ts';
import { FetchFailure, type SubgraphError } from '../../../gateway/fetch/transport.ts';
import type { Identity } from '../../../gateway/identity.ts';
import { planChannel } from '../../../gateway/observe/channels.ts';
import { createExecutor } from '../../../gateway/plan/createExecutor.ts';
import type { QueryPlan } from '../../../gateway/plan/nodes.ts';
import { printPlan } from '../../../gateway/plan/printPlan.ts';
import type { ComposedCase } from './composeCase.ts';
import type { ExecutionCase, StatedIdentity } from './ExecutionCase.ts';
import { RequestLog } from './RequestLog.ts';
import { SubgraphAway, type TableSubgraph } from './tableSubgraph.ts';

export interface OurAnswer {
  response: FormattedExecutionResult;
  log: RequestLog;
  /** As printed; undefined if none was made for this. */
  plan: string | undefined;
}

export interface OurExecutor {
  /** Each time on the same executor and document: what was found out the first time is used the second. */
  ask(asked: Partial<Pick<ExecutionCase, 'identity' | 'variables'>>): Promise<OurAnswer>;
  stop(): Promise<void>;
}

export async function createOurExecutor(
  { name, query, options }: ExecutionCase,
  { supergraphSdl, subgraphs }: ComposedCase,
): Promise<OurExecutor> {
  const { maxQueryCost, textScalars = [], operationName = null } = options;
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, createSource(subgraph)]));
  const executor = await createExecutor({ supergraphSdl, sources, plansInline: true, maxQueryCost, textScalars });
  const { schema } = executor;
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(`${name}: ${invalid.map(({ message }) => message).join('\n')}`);
  return {
    async ask({ identity, variables = {} }) {
      const context = createContext(identity);
      const log = new RequestLog();
      logs.set(context.signal, log);
      const { response, plan } = await withPlan(() =>
        formatted(() => executor.execute({ schema, document, operationName, variables }, context)),
      );
      return { response, log, plan: plan && printPlan(plan) };
    },
    stop: () => executor.stop(),
  };
}

/** The signal is what every stage hands on as it is. */
const logs = new WeakMap<AbortSignal, RequestLog>();

function createContext(stated: StatedIdentity | undefined): RequestContext {
  const { signal } = new AbortController();
  return {
    ...{ requestId: 'execution', today: '2026-01-01', calendar: '2026', signal, completeRequired: false, warnings: [] },
    ...(stated ? { identity: identityOf(stated) } : {}),
  };
}

function identityOf({ isAuthenticated, scopes, policies }: StatedIdentity): Identity {
  return { isAuthenticated, scopes: new Set(scopes), policies: new Set(policies) };
}

async function withPlan<T>(execute: () => Promise<T>): Promise<{ response: T; plan: QueryPlan | undefined }> {
  let plan: QueryPlan | undefined;
  const note = (message: unknown) => {
    ({ plan } = message as { plan: QueryPlan });
  };
  planChannel.subscribe(note);
  try {
    const response = await execute();
    return { response, plan };
  } finally {
    planChannel.unsubscribe(note);
  }
}

/** As it leaves a server: what is refused is an answer of errors alone. */
async function formatted(
  execute: () => Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>,
): Promise<FormattedExecutionResult> {
  try {
    const { data, errors } = await execute();
    const answer = { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    return JSON.parse(JSON.stringify(answer)) as FormattedExecutionResult;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [JSON.parse(JSON.stringify(error))] };
  }
}

function createSource(subgraph: TableSubgraph): SubgraphSource {
  return {
    prepare: (query) => ({
      async execute(variables, { signal }) {
        const log = logs.get(signal);
        if (!log) throw new Error('Expected the context of a request that was made here.');
        try {
          const { data, errors } = await subgraph.answer(query, variableValues(variables), log);
          return { data: data ?? null, ...(errors ? { errors: errors as unknown as SubgraphError[] } : {}) };
        } catch (error) {
          if (!(error instanceof SubgraphAway)) throw error;
          const endpoint = { subgraph: subgraph.name, shard: error.shard, url: '', timeoutMs: 0 };
          throw new FetchFailure(error.reason, endpoint, error.message, error);
        }
      },
    }),
  };
}
