/** Makes plans: Apollo's planner between what plans well and what is executed. */
import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, type DocumentNode, getOperationAST, Kind, parse, print, printSchema, visit } from 'graphql';
import { memoize } from '../shard/memoize.ts';
import { denialsByRules, readAccessRules } from './accessRules.ts';
import { createClientOperation } from './ClientOperation.ts';
import { type CompileContext, compilePlans } from './compilePlans.ts';
import type { QueryPlan } from './nodes.ts';
import { planDocument } from './planDocument.ts';
import { nobodyAnswers, tooLargeToPlan } from './planningErrors.ts';
import { type PlanningNames, readPlanningSupergraph } from './planningSupergraph.ts';
import { renameReservedVariables } from './renameReservedVariables.ts';
import { nameResponses } from './responseNames.ts';

/** What a plan depends on, besides the supergraph. */
export interface PlanQuestion {
  /** A valid document. */
  text: string;
  operationName: string | null;
  /** What the variables in `@skip` and `@include` hold. */
  conditions: readonly (readonly [name: string, holds: boolean])[];
  /** Numbers of the access rules that the client does not meet. */
  denied: readonly number[];
}

export interface Planner {
  /** SDL of what clients see of the supergraph. */
  readonly apiSdl: string;
  /** @throws GraphQLError: the operation is too large to plan, or nobody answers what it asks */
  plan(question: PlanQuestion): QueryPlan;
}

/** Takes a tenth of a second and more, and so may a plan: not for the thread that answers requests. */
export function createPlanner(supergraphSdl: string): Planner {
  const planning = readPlanningSupergraph(supergraphSdl);
  const supergraph = buildSupergraph(planning.sdl);
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS } });
  const plannedApi = supergraph.apiSchema();
  const apiSdl = withoutMadeUpFields(printSchema(plannedApi.toGraphQLJSSchema()), planning.names);
  const schema = buildSchema(apiSdl);
  const accessRules = readAccessRules(supergraphSdl);
  const typesOf = memoize((name: string) => typesNamed(supergraph, name));
  return {
    apiSdl,
    plan({ text, operationName, conditions, denied }) {
      const document = parse(text, { noLocation: true });
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error('Expected an operation in a validated document.');
      const client = createClientOperation(schema, document, operation, {
        conditions: new Map(conditions),
        ...(denied.length > 0 ? { denials: denialsByRules(accessRules, denied) } : {}),
      });
      const planned = planDocument(client, nameResponses(document, planning.origins.fieldNames), planning.origins);
      if (!planned) return compilePlans([], NOTHING);
      const renamed = renameReservedVariables(planned);
      const context = { names: planning.names, typesOf, clientVariable: renamed.clientVariable };
      const build = (one: DocumentNode) => {
        const plan = buildPlan(() => planner.buildQueryPlan(operationFromDocument(plannedApi, one)));
        if (!plan.node) throw nobodyAnswers();
        return plan;
      };
      const plan = build(renamed.document);
      // All that is asked below one mutation comes before the next (GraphQL, section 6.2.2): only within one answer is
      // that sure where they are fetched together.
      const isInSeries = operation.operation !== 'mutation' || plan.node?.kind === 'Fetch';
      return compilePlans(isInSeries ? [plan] : rootFieldsAlone(renamed.document).map(build), context);
    },
  };
}

function withoutMadeUpFields(sdl: string, { realField }: PlanningNames): string {
  const document = parse(sdl, { noLocation: true });
  return print(visit(document, { FieldDefinition: ({ name }) => (realField(name.value) ? null : undefined) }));
}

/** The operation of a planned document once for each of its root fields. */
function rootFieldsAlone({ definitions: [operation] }: DocumentNode): DocumentNode[] {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected a planned document.');
  return operation.selectionSet.selections.map((selection) => ({
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } }],
  }));
}

const NOTHING: CompileContext = {
  names: { realField: () => undefined, requiredBy: () => [], keysOf: () => [] },
  typesOf: () => [],
  clientVariable: (name) => name,
};

/**
 * Plans that are weighed for one operation, the rest is not looked at. The best is nearly always among the first, as
 * they are ordered by how often they change the subgraph; ten thousand, the planner's own number, take a second.
 */
const MAX_EVALUATED_PLANS = 100;

/** The plain call refuses a supergraph that uses the authorization directives. */
export function buildSupergraph(sdl: string): Supergraph {
  return Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
}

function buildPlan<T>(build: () => T): T {
  try {
    return build();
  } catch (error) {
    // The planner counts the ways that it would have to follow, and gives up over its own limits: in words only.
    const isTooLarge =
      error instanceof Error && /^Number of [\w-]+ selections exceeds|^Exceeded maximum/.test(error.message);
    throw isTooLarge ? tooLargeToPlan(error) : error;
  }
}

function typesNamed(supergraph: Supergraph, name: string): readonly string[] {
  const type = supergraph.schema.type(name);
  switch (type?.kind) {
    case 'InterfaceType':
      return [name, ...type.allImplementations().map((it) => it.name)];
    case 'UnionType':
      return [name, ...type.types().map((it) => it.name)];
    default:
      return [name];
  }
}
