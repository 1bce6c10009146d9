/** Planners alone: Apollo's in JavaScript, and Hive's in Rust, each in a process of its own, anew every round. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metrics } from '../../../gateway/bench/rounds.ts';
import { BenchProcess } from '../BenchProcess.ts';
import { composeGraph } from './graph/composeGraph.ts';
import { type Measurable, measureEntries } from './measureEntries.ts';
import type { PlannerMeasured, ToPlanner } from './planners/plannerProcess.ts';
import { distinctOperations, HEAVY_QUERY } from './queries.ts';
import type { GatewayScenarioResult } from './table.ts';

export interface PlannersOptions {
  rounds: number;
  /** Distinct operations over the shop. */
  operations: number;
  signal: AbortSignal;
}

interface Graph {
  name: string;
  title: string;
  supergraphSdl: string;
  operations: readonly string[];
}

/** Planners differ in what they fetch, so `fetches` is told of all plans together, and of the first operation alone. */
export async function benchPlanners({ rounds, operations, signal }: PlannersOptions): Promise<GatewayScenarioResult[]> {
  const results: GatewayScenarioResult[] = [];
  for (const graph of [shop(operations), province()]) {
    const measurables = (['apollo', 'hive'] as const).map(
      (planner): Measurable => ({
        name: planner === 'apollo' ? '@apollo/query-planner' : '@graphql-hive/router-query-planner (Rust)',
        prepare: async () => () => measureOnce({ planner, ...graph }, signal),
      }),
    );
    const { name, title } = graph;
    results.push({ scenario: name, title, ...(await measureEntries(measurables, rounds, signal)) });
  }
  return results;
}

async function measureOnce({ planner, supergraphSdl, operations }: ToPlanner, signal: AbortSignal): Promise<Metrics> {
  const child = new BenchProcess(new URL('./planners/plannerProcess.ts', import.meta.url), `the planner of ${planner}`);
  try {
    const question: ToPlanner = { planner, supergraphSdl, operations };
    const { constructMs, firstPlanMs, warmPlanMs, distinctPlanMs, plans } = await child.ask<PlannerMeasured>(
      question,
      signal,
    );
    const made = plans.flatMap((plan) => ('failure' in plan ? [] : [plan]));
    return {
      constructMs,
      firstPlanMs,
      warmPlanMs,
      distinctPlanMs,
      planned: made.length,
      fetches: made.reduce((sum, { fetches }) => sum + fetches, 0),
      fetchesOfFirst: plans[0] && 'fetches' in plans[0] ? plans[0].fetches : 0,
    };
  } finally {
    await child.stop();
  }
}

function shop(count: number): Graph {
  const nowhere = 'http://127.0.0.1:9/graphql';
  const urls = { accounts: nowhere, products: nowhere, reviews: nowhere, inventory: nowhere };
  const operations = [HEAVY_QUERY, ...distinctOperations(count)];
  return {
    name: 'planners-shop',
    title: `the heavy query, and ${count} distinct operations over the shop`,
    supergraphSdl: composeGraph(urls),
    operations,
  };
}

/** The province's supergraph and the saved questions of those who use it. */
function province(): Graph {
  const folder = new URL('../../../docs/questions/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return {
    name: 'planners-province',
    title: `the ${files.length} saved questions over the province's supergraph, the first one first`,
    supergraphSdl: readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    operations: files.map((name) => readFileSync(new URL(name, folder), 'utf8')),
  };
}
