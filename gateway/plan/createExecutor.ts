/** Operations planned, executed and projected: the stages behind the server, wired for one supergraph after another. */
import {
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { createExecutablePlan, type ExecutablePlan } from '../execute/ExecutablePlan.ts';
import { runPlan } from '../execute/runPlan.ts';
import { subgraphAt } from '../execute/subgraphAt.ts';
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import { ANONYMOUS } from '../identity.ts';
import { type PlanUse, planChannel } from '../observe/channels.ts';
import { readAccessRules } from './accessRules.ts';
import { DocumentReader, type PreparedOperation } from './DocumentReader.ts';
import type { Executor, Operation, ServedSupergraph } from './Executor.ts';
import type { QueryPlan } from './nodes.ts';
import { checkOperationCost, createCostEstimator } from './operationCost.ts';
import { PlanFile } from './PlanFile.ts';
import { PlanStore } from './PlanStore.ts';
import { buildSupergraph, createPlanner, type PlanQuestion } from './planner.ts';
import { readPlanningSupergraph } from './planningSupergraph.ts';
import { WorkerPlanner } from './WorkerPlanner.ts';

export interface ExecutorOptions extends ServedSupergraph {
  /** Plans that are kept, those used last. Default 2,000. */
  maxPlans?: number;
  /** Longest time that one plan may take, in milliseconds. Default 10,000. */
  planTimeoutMs?: number;
  /** Plan in the calling thread, which no answer then leaves meanwhile: for tests and tools. Default false. */
  plansInline?: boolean;
  /** File in which plans outlive the process. Default: they do not. */
  planFile?: string | undefined;
  /** Custom scalars whose values are texts: anything else is an error. Values of others may be anything. Default none. */
  textScalars?: readonly string[];
  /** Operations that may cost more are refused. Default: none are. */
  maxQueryCost?: number | undefined;
  /** What an operator should know. */
  warn?(message: string): void;
}

/** Rejects with what is wrong with the supergraph, or if `sources` lacks one of its subgraphs. */
export async function createExecutor(options: ExecutorOptions): Promise<Executor> {
  let engine = await startEngine(options, options);
  /** Those that somebody may still ask: a request ends with the engine that it was validated by. */
  const engines = new Map<GraphQLSchema, Engine>([[engine.schema, engine]]);
  const listeners = new Set<(schema: GraphQLSchema, supergraphSdl: string) => void>();

  const retire = async (old: Engine): Promise<void> => {
    await old.idle();
    engines.delete(old.schema);
    await old.stop();
  };

  return {
    get schema() {
      return engine.schema;
    },
    get supergraphSdl() {
      return engine.supergraphSdl;
    },
    onSchemaChange(listener) {
      listeners.add(listener);
      listener(engine.schema, engine.supergraphSdl);
      return () => void listeners.delete(listener);
    },
    isPlannedByType: (interfaceName, fieldName) => engine.isPlannedByType(interfaceName, fieldName),
    execute: (operation, context) => (engines.get(operation.schema) ?? engine).execute(operation, context),
    async replace(next) {
      const started = await startEngine(next, options);
      await started.warm(engine.askedLately());
      const old = engine;
      engine = started;
      engines.set(started.schema, started);
      for (const listener of listeners) listener(started.schema, started.supergraphSdl);
      void retire(old);
    },
    async stop() {
      await Promise.all([...engines.values()].map((it) => it.stop()));
    },
  };
}

/** Everything that belongs to one supergraph. */
interface Engine {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  isPlannedByType(interfaceName: string, fieldName: string): boolean;
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  /** What plans were made for. */
  askedLately(): PlanQuestion[];
  /** Makes plans for questions of another supergraph, where they can be asked of this one. */
  warm(questions: readonly PlanQuestion[]): Promise<void>;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

async function startEngine(
  { supergraphSdl, sources, shardsAsked = () => 1 }: ServedSupergraph,
  options: ExecutorOptions,
): Promise<Engine> {
  const supergraph = buildSupergraph(supergraphSdl);
  for (const name of supergraph.subgraphs().names()) {
    if (!sources.has(name)) throw new Error(`Expected a source for subgraph "${name}", got none.`);
  }
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const { origins } = readPlanningSupergraph(supergraphSdl);
  const planner = await startPlanner(supergraphSdl, options);
  const file =
    options.planFile === undefined
      ? undefined
      : new PlanFile({ path: options.planFile, supergraphSdl, warn: options.warn ?? (() => {}) });
  const store = new PlanStore({ makePlan: planner.plan, maxPlans: options.maxPlans ?? 2_000, file });
  const { maxQueryCost } = options;
  const documents = new DocumentReader({
    ...{ schema, origins },
    accessRules: readAccessRules(supergraphSdl),
    textScalars: new Set(options.textScalars),
    costOf: maxQueryCost === undefined ? undefined : createCostEstimator({ supergraph: supergraphSdl, shardsAsked }),
  });
  const interfaceNames = new Set(supergraph.schema.interfaceTypes().map(({ name }) => name));
  const isInterface = (typeName: unknown) => interfaceNames.has(typeName as string);
  const underWay = new Counter();

  async function answer(operation: Operation, context: RequestContext): Promise<ExecutionResult> {
    const wrongVariables = findWrongVariables(schema, operation);
    if (wrongVariables) return { errors: wrongVariables };
    const prepared = documents.read(operation, context.identity ?? ANONYMOUS);
    if (prepared.cost && maxQueryCost !== undefined) {
      checkOperationCost(prepared.cost(operation.variables), maxQueryCost);
    }
    const plan = prepared.executable ?? (await makeExecutable(prepared, context));
    if (planChannel.hasSubscribers)
      planChannel.publish({ requestId: context.requestId, plan: plan.plan } satisfies PlanUse);
    const { data, errors } = await runPlan(plan, operation.variables, context);
    if (prepared.introspection) Object.assign(data, introspect(schema, prepared.introspection, operation));
    return prepared.projection.project(data, errors, (path) => subgraphAt(plan.plan.node, data, path));
  }

  async function makeExecutable(prepared: PreparedOperation, context: RequestContext): Promise<ExecutablePlan> {
    const { question } = prepared;
    const plan = store.known(question) ?? (await untilAborted(store.plan(question), context.signal));
    prepared.executable ??= createExecutablePlan(plan, sources, isInterface);
    return prepared.executable;
  }

  return {
    schema,
    supergraphSdl,
    isPlannedByType: (interfaceName, fieldName) => !origins.comesWithRow(interfaceName, fieldName),
    async execute(operation, context) {
      underWay.enter();
      try {
        return await answer(operation, context);
      } finally {
        underWay.leave();
      }
    },
    askedLately: () => store.plans().map(({ question }) => question),
    async warm(questions) {
      const valid = questions.filter(({ text }) => validate(schema, parse(text)).length === 0);
      await Promise.all(valid.map((question) => store.plan(question).catch(() => undefined)));
    },
    idle: () => underWay.zero(),
    async stop() {
      file?.flush();
      await planner.stop();
    },
  };
}

interface StartedPlanner {
  plan(question: PlanQuestion): Promise<QueryPlan>;
  stop(): Promise<void>;
}

/** Memory of the planner's thread, in megabytes: the planner's own limits stop it before, nearly always. */
const MAX_PLANNER_MEMORY_MB = 1_024;

async function startPlanner(supergraphSdl: string, options: ExecutorOptions): Promise<StartedPlanner> {
  if (options.plansInline) {
    const planner = createPlanner(supergraphSdl);
    return { plan: async (question) => planner.plan(question), stop: async () => {} };
  }
  const planner = await WorkerPlanner.start({
    supergraphSdl,
    planTimeoutMs: options.planTimeoutMs ?? 10_000,
    maxMemoryMb: MAX_PLANNER_MEMORY_MB,
  });
  return { plan: (question) => planner.plan(question), stop: () => planner.stop() };
}

/** As text is planned, its values are judged before anything is asked. */
function findWrongVariables(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
): readonly GraphQLError[] | undefined {
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  return variableDefinitions.length === 0
    ? undefined
    : getVariableValues(schema, variableDefinitions, variables).errors;
}

function introspect(
  schema: GraphQLSchema,
  document: NonNullable<PreparedOperation['introspection']>,
  { variables }: Operation,
): Record<string, unknown> {
  const { data, errors } = executeSync({ schema, document, variableValues: variables });
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}

/** A plan that comes too late for one request may serve the next: it is made all the same. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(planningTookTooLong(signal.reason));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function planningTookTooLong(cause: unknown): GraphQLError {
  return new GraphQLError('The query was not planned before the deadline of the request.', {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
    originalError: cause instanceof Error ? cause : undefined,
  });
}

class Counter {
  #count = 0;
  #waiting: (() => void)[] = [];

  enter(): void {
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
    if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async zero(): Promise<void> {
    if (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
