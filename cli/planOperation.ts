import { conditionVariables, readConditions } from '../gateway/plan/ClientOperation.ts';
import type { QueryPlan } from '../gateway/plan/nodes.ts';
import { createPlanner } from '../gateway/plan/planner.ts';
import type { ReadOperation } from './readOperation.ts';

/**
 * The plan that the hub makes for an operation. Variables matter where a `@skip` or `@include` names them: each outcome
 * has a plan of its own. The client is taken to have every right.
 *
 * @throws GraphQLError: the operation is too large to plan, or nobody answers what it asks
 */
export function planOperation(
  supergraphSdl: string,
  { text, document, operation }: ReadOperation,
  variables: Readonly<Record<string, unknown>>,
): QueryPlan {
  const conditions = readConditions(conditionVariables(document), operation, variables);
  return createPlanner(supergraphSdl).plan({
    text,
    operationName: operation.name?.value ?? null,
    conditions: [...conditions],
    denied: [],
  });
}
