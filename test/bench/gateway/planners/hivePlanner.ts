import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type BenchPlanner, countPlan } from './BenchPlanner.ts';

/** Hive's, in Rust behind N-API. */
export function createHivePlanner(supergraphSdl: string): BenchPlanner {
  const planner = new QueryPlanner(supergraphSdl);
  return { plan: (operation) => countPlan(planner.plan(operation, undefined, new Set(), 0)) };
}
