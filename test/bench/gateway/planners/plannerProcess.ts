/** A process with one planner in it: how long it takes to be made, for its first plan, and for many. */
import { answerParent } from '../../answerParent.ts';
import { createApolloPlanner } from './apolloPlanner.ts';
import type { BenchPlanner, PlanFigures } from './BenchPlanner.ts';
import { createHivePlanner } from './hivePlanner.ts';

export interface ToPlanner {
  planner: 'apollo' | 'hive';
  supergraphSdl: string;
  /** The first one is planned first, and in the end again and again. */
  operations: readonly string[];
}

export interface PlannerMeasured {
  kind: 'measured';
  constructMs: number;
  firstPlanMs: number;
  /** Of each operation, planned once in order, in the mean; those without a plan included. */
  distinctPlanMs: number;
  /** The first operation again, when everything is warm. */
  warmPlanMs: number;
  /** Of each operation, in order: what its plan is, or why there is none. */
  plans: (PlanFigures | { failure: string })[];
}

const WARM_REPETITIONS = 100;

answerParent<ToPlanner>(
  async (question) => measure(question),
  async () => {},
);

function measure({ planner, supergraphSdl, operations }: ToPlanner): PlannerMeasured {
  const [first = ''] = operations;
  let bench: BenchPlanner | undefined;
  const constructMs = millisecondsOf(() => {
    bench = planner === 'apollo' ? createApolloPlanner(supergraphSdl) : createHivePlanner(supergraphSdl);
  });
  const plan = (operation: string) => planOf(bench as BenchPlanner, operation);
  const firstPlanMs = millisecondsOf(() => plan(first));
  const plans: PlannerMeasured['plans'] = [];
  const distinctMs = millisecondsOf(() => {
    for (const operation of operations) plans.push(plan(operation));
  });
  const warmMs = millisecondsOf(() => {
    for (let repetition = 0; repetition < WARM_REPETITIONS; repetition++) plan(first);
  });
  return {
    kind: 'measured',
    constructMs,
    firstPlanMs,
    distinctPlanMs: distinctMs / operations.length,
    warmPlanMs: warmMs / WARM_REPETITIONS,
    plans,
  };
}

function planOf(planner: BenchPlanner, operation: string): PlanFigures | { failure: string } {
  try {
    return planner.plan(operation);
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

function millisecondsOf(act: () => void): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}
