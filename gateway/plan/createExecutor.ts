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
import { readAccessRules } from './accessRules.ts';
import { DocumentReader, type PreparedOperation } from './DocumentReader.ts';
import type { Executor, Operation, ServedSupergraph } from './Executor.ts';
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
  let engine = await startEngine(options, options);
  engine.takePlanFile();
  /** Those that somebody may still ask: a request ends with the engine that it was validated by. */
  const engines = new Map<GraphQLSchema, Engine>([[engine.schema, engine]]);
  const listeners = new Set<(schema: GraphQLSchema, supergraphSdl: string) => void>();
  let replacing: Promise<void> = Promise.resolve();
  const stopping = new AbortController();

  const retire = async (old: Engine): Promise<void> => {
    await old.idle();
    engines.delete(old.schema);
    await old.stop();
  };
  const replace = async (next: ServedSupergraph): Promise<void> => {
    if (stopping.signal.aborted) throw new Error('The executor has stopped.');
    const started = await startEngine(next, options);
    await started.warm(engine.askedLately(), stopping.signal);
    if (stopping.signal.aborted) {
      await started.stop();
      throw new Error('The executor has stopped.');
    }
    const old = engine;
    engine = started;
    old.leavePlanFile();
    engine.takePlanFile();
    engines.set(started.schema, started);
    void retire(old);
    for (const listener of listeners) listener(started.schema, started.supergraphSdl);
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
    async execute(operation, context) {
      const validatedBy = engines.get(operation.schema);
      if (validatedBy) return validatedBy.execute(operation, context);
      // Its supergraph is gone since it was validated.
      const errors = validate(engine.schema, operation.document);
      return errors.length > 0
        ? { errors: errors.map(validationError) }
        : engine.execute({ ...operation, schema: engine.schema }, context);
    },
    replace(next) {
      const replaced = replacing.then(() => replace(next));
      replacing = replaced.catch(() => {});
      return replaced;
    },
    async stop() {
      stopping.abort();
      await replacing;
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
  /** Makes plans for questions of another supergraph, where they can be asked of this one; for half a minute at most. */
  warm(questions: readonly PlanQuestion[], signal: AbortSignal): Promise<void>;
  /** Its plans are those to be found after a restart. */
  takePlanFile(): void;
  leavePlanFile(): void;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

async function startEngine(
  { supergraphSdl, sources, shardsAsked = () => 1 }: ServedSupergraph,
  options: ExecutorOptions,
): Promise<Engine> {
  const { origins, subgraphNames, interfaceNames } = readPlanningSupergraph(supergraphSdl);
  for (const name of subgraphNames) {
    if (!sources.has(name)) throw new Error(`Expected a source for subgraph "${name}", got none.`);
  }
  const planner = await startPlanner(supergraphSdl, options);
  // The supergraph was checked where its plans are made, and what clients see was made there.
  const schema = buildSchema(planner.apiSdl);
  const file =
    options.planFile === undefined
      ? undefined
      : new PlanFile({ path: options.planFile, supergraphSdl, warn: options.warn ?? (() => {}) });
  const { maxQueryCost, maxPlans = 2_000 } = options;
  const store = new PlanStore({ makePlan: planner.plan, maxPlans, file });
  const documents = new DocumentReader({
    ...{ schema, origins, maxPrepared: maxPlans },
    accessRules: readAccessRules(supergraphSdl),
    textScalars: new Set(options.textScalars),
    costOf: maxQueryCost === undefined ? undefined : createCostEstimator({ supergraph: supergraphSdl, shardsAsked }),
  });
  const isInterface = (typeName: unknown) => interfaceNames.has(typeName as string);
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
    idle: () => underWay.zero(),
    async stop() {
      file?.flush();
      await planner.stop();
    },
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
