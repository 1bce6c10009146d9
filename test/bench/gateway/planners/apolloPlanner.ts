import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { type BenchPlanner, countPlan } from './BenchPlanner.ts';

/** @apollo/query-planner, in JavaScript. */
export function createApolloPlanner(supergraphSdl: string): BenchPlanner {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return {
    plan: (operation) => countPlan(planner.buildQueryPlan(operationFromDocument(apiSchema, parse(operation)))),
  };
}
