/** Operations planned, executed and projected: the stages behind the server, wired for one supergraph after another. */

import { setImmediate } from 'node:timers/promises';
import {
  buildSchema,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { createAnswerOrigins } from '../execute/createAnswerOrigins.ts';
import { createExecutablePlan, type ExecutablePlan } from '../execute/ExecutablePlan.ts';
import { runPlan } from '../execute/runPlan.ts';
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import { ANONYMOUS } from '../identity.ts';
import { type PlanUse, planChannel } from '../observe/channels.ts';
import { type AccessRules, readAccessRules } from './accessRules.ts';
import { type CostWeights, readCostWeights } from './costWeights.ts';
import { DocumentReader, type PreparedOperation } from './DocumentReader.ts';
import type { Executor, Operation, ServedSupergraph } from './Executor.ts';
import type { InterfaceOrigins } from './interfaceOrigins.ts';
import type { QueryPlan } from './nodes.ts';
import { checkOperationCost, createCostEstimator } from './operationCost.ts';
import { PlanFile } from './PlanFile.ts';
import { PlanStore } from './PlanStore.ts';
import type { PlanQuestion } from './planner.ts';
import { notPlannedInTime } from './planningErrors.ts';
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
  let engine = createEngine(await startGraph(options, options), options, options);
  engine.graph.takePlanFile();
  /** By schema: who executes what was validated by it. Graphs that no request can ask any more are not among them. */
  const engines = new Map<GraphQLSchema, Engine>([[engine.graph.schema, engine]]);
  /** Those that are served or have requests under way. */
  const alive = new Set<Engine>([engine]);
  const listeners = new Set<(schema: GraphQLSchema, supergraphSdl: string) => void>();
  let replacing: Promise<void> = Promise.resolve();
  const stopping = new AbortController();

  const retire = async (old: Engine): Promise<void> => {
    await old.idle();
    alive.delete(old);
    const { graph } = old;
    if (!Array.from(alive).some((it) => it.graph === graph)) {
      engines.delete(graph.schema);
      await graph.stop();
    }
    old.served.onRetired?.();
  };
  const takeOver = (started: Engine): void => {
    const old = engine;
    engine = started;
    engines.set(started.graph.schema, started);
    alive.add(started);
    void retire(old);
  };
  const replace = async (next: ServedSupergraph): Promise<void> => {
    if (stopping.signal.aborted) throw new Error('The executor has stopped.');
    if (next.supergraphSdl === engine.graph.supergraphSdl) {
      expectSources(engine.graph.subgraphNames, next);
      takeOver(createEngine(engine.graph, next, options));
      return;
    }
    const graph = await startGraph(next, options);
    await graph.warm(engine.graph.askedLately(), stopping.signal);
    if (stopping.signal.aborted) {
      await graph.stop();
      throw new Error('The executor has stopped.');
    }
    engine.graph.leavePlanFile();
    graph.takePlanFile();
    takeOver(createEngine(graph, next, options));
    for (const listener of listeners) listener(graph.schema, graph.supergraphSdl);
  };

  return {
    get schema() {
      return engine.graph.schema;
    },
    get supergraphSdl() {
      return engine.graph.supergraphSdl;
    },
    onSchemaChange(listener) {
      listeners.add(listener);
      listener(engine.graph.schema, engine.graph.supergraphSdl);
      return () => void listeners.delete(listener);
    },
    isPlannedByType: (interfaceName, fieldName) => !engine.graph.origins.comesWithRow(interfaceName, fieldName),
    async execute(operation, context) {
      const validatedBy = engines.get(operation.schema);
      if (validatedBy) return validatedBy.execute(operation, context);
      // Its supergraph is gone since it was validated.
      const { schema } = engine.graph;
      const errors = validate(schema, operation.document);
      return errors.length > 0
        ? { errors: errors.map(validationError) }
        : engine.execute({ ...operation, schema }, context);
    },
    replace(next) {
      const replaced = replacing.then(() => replace(next));
      replacing = replaced.catch(() => {});
      return replaced;
    },
    async stop() {
      stopping.abort();
      await replacing;
      await Promise.all(Array.from(new Set(Array.from(alive, ({ graph }) => graph)), (graph) => graph.stop()));
    },
  };
}

/** Everything that belongs to one supergraph, whoever answers for its subgraphs. */
interface Graph {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly subgraphNames: readonly string[];
  readonly origins: InterfaceOrigins;
  readonly accessRules: AccessRules;
  readonly store: PlanStore;
  /** Undefined if costs are not limited. */
  readonly costWeights: CostWeights | undefined;
  isInterface(typeName: unknown): boolean;
  /** What plans were made for. */
  askedLately(): PlanQuestion[];
  /** Makes plans for questions of another supergraph, where they can be asked of this one; for half a minute at most. */
  warm(questions: readonly PlanQuestion[], signal: AbortSignal): Promise<void>;
  /** Its plans are those to be found after a restart. */
  takePlanFile(): void;
  leavePlanFile(): void;
  stop(): Promise<void>;
}

async function startGraph(served: ServedSupergraph, options: ExecutorOptions): Promise<Graph> {
  const { supergraphSdl } = served;
  const { origins, subgraphNames, interfaceNames } = readPlanningSupergraph(supergraphSdl);
  expectSources(subgraphNames, served);
  const planner = await startPlanner(supergraphSdl, options);
  // The supergraph was checked where its plans are made, and what clients see was made there.
  const schema = buildSchema(planner.apiSdl);
  const file =
    options.planFile === undefined
      ? undefined
      : new PlanFile({ path: options.planFile, supergraphSdl, warn: options.warn ?? (() => {}) });
  const store = new PlanStore({ makePlan: planner.plan, maxPlans: options.maxPlans ?? DEFAULT_MAX_PLANS, file });
  return {
    ...{ schema, supergraphSdl, subgraphNames, origins, store },
    accessRules: readAccessRules(supergraphSdl),
    costWeights: options.maxQueryCost === undefined ? undefined : readCostWeights(supergraphSdl),
    isInterface: (typeName) => interfaceNames.has(typeName as string),
    askedLately: () => store.plans().map(({ question }) => question),
    takePlanFile() {
      file?.open();
      if (store.plans().length > 0) file?.write(() => store.plans());
    },
    leavePlanFile: () => file?.close(),
    async warm(questions, signal) {
      const deadline = AbortSignal.any([AbortSignal.timeout(MAX_WARMING_MS), signal]);
      const plans: Promise<unknown>[] = [];
      // Those used last first: they are asked again soonest.
      for (const question of questions.toReversed()) {
        if (deadline.aborted) break;
        // Requests are answered meanwhile.
        await setImmediate();
        if (validate(schema, parse(question.text)).length > 0) continue;
        plans.push(store.plan(question, deadline).catch(() => undefined));
        if (plans.length % WARMED_AT_ONCE === 0) await Promise.all(plans);
      }
      await Promise.all(plans);
    },
    async stop() {
      file?.flush();
      await planner.stop();
    },
  };
}

function expectSources(subgraphNames: readonly string[], { sources }: ServedSupergraph): void {
  for (const name of subgraphNames) {
    if (!sources.has(name)) throw new Error(`Expected a source for subgraph "${name}", got none.`);
  }
}

/** A graph, and who answers for its subgraphs: a request ends with the engine that it began with. */
interface Engine {
  readonly graph: Graph;
  readonly served: ServedSupergraph;
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
}

function createEngine(graph: Graph, served: ServedSupergraph, options: ExecutorOptions): Engine {
  const { schema, origins, accessRules, store, costWeights } = graph;
  const { sources, shardsAsked = () => 1 } = served;
  const { maxQueryCost, maxPlans = DEFAULT_MAX_PLANS } = options;
  const documents = new DocumentReader({
    ...{ schema, origins, accessRules, maxPrepared: maxPlans },
    textScalars: new Set(options.textScalars),
    costOf: costWeights && createCostEstimator({ weights: costWeights, shardsAsked }),
  });
  const underWay = new Counter();

  async function answer(operation: Operation, context: RequestContext): Promise<ExecutionResult> {
    const wrongVariables = findWrongVariables(schema, operation);
    if (wrongVariables) return { errors: wrongVariables };
    const prepared = documents.read(operation, context.identity ?? ANONYMOUS);
    if (prepared.cost && maxQueryCost !== undefined) {
      checkOperationCost(prepared.cost(operation.variables), maxQueryCost);
    }
    const isNew = !prepared.executable && !store.known(prepared.question);
    const executable = prepared.executable ?? (await makeExecutable(prepared, context));
    const { plan } = executable;
    // What is asked most must not seem to be asked no more.
    if (!isNew) store.use(prepared.question);
    if (planChannel.hasSubscribers) {
      planChannel.publish({ requestId: context.requestId, plan, isNew } satisfies PlanUse);
    }
    const { data, errors } = await runPlan(executable, operation.variables, context);
    if (prepared.introspection) Object.assign(data, introspect(schema, prepared.introspection, operation));
    return prepared.projection.project(data, errors, () => createAnswerOrigins(plan.node, data));
  }

  async function makeExecutable(prepared: PreparedOperation, context: RequestContext): Promise<ExecutablePlan> {
    const { question } = prepared;
    const { signal } = context;
    const plan = await store.plan(question, signal).catch((error: unknown) => {
      throw signal.aborted ? notPlannedInTime(error) : error;
    });
    prepared.executable ??= createExecutablePlan(plan, sources, graph.isInterface);
    return prepared.executable;
  }

  return {
    graph,
    served,
    async execute(operation, context) {
      underWay.enter();
      try {
        return await answer(operation, context);
      } finally {
        underWay.leave();
      }
    },
    idle: () => underWay.zero(),
  };
}

interface StartedPlanner {
  readonly apiSdl: string;
  plan(question: PlanQuestion, isWanted: () => boolean): Promise<QueryPlan>;
  stop(): Promise<void>;
}

/** A new supergraph is served after so long, whatever is planned by then. */
const MAX_WARMING_MS = 30_000;
const WARMED_AT_ONCE = 100;

const DEFAULT_MAX_PLANS = 2_000;

/** Memory of the planner's thread, in megabytes: the planner's own limits stop it before, nearly always. */
const MAX_PLANNER_MEMORY_MB = 1_024;

async function startPlanner(supergraphSdl: string, options: ExecutorOptions): Promise<StartedPlanner> {
  if (options.plansInline) {
    const { createPlanner } = await import('./planner.ts');
    const planner = createPlanner(supergraphSdl);
    return { apiSdl: planner.apiSdl, plan: async (question) => planner.plan(question), stop: async () => {} };
  }
  const planner = await WorkerPlanner.start({
    supergraphSdl,
    planTimeoutMs: options.planTimeoutMs ?? 10_000,
    maxMemoryMb: MAX_PLANNER_MEMORY_MB,
  });
  return {
    apiSdl: planner.apiSdl,
    plan: (question, isWanted) => planner.plan(question, isWanted),
    stop: () => planner.stop(),
  };
}

/** One wrong value of a long list says as much as all. */
const MAX_WRONG_VALUES = 50;

/** As text is planned, its values are judged before anything is asked. */
function findWrongVariables(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
): readonly GraphQLError[] | undefined {
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  if (variableDefinitions.length === 0) return undefined;
  return getVariableValues(schema, variableDefinitions, variables, { maxErrors: MAX_WRONG_VALUES }).errors;
}

function validationError({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(message, { nodes, extensions });
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
