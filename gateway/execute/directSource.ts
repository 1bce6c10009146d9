/**
 * A logical subgraph with one holder: each request goes there as it is, but for duplicate representations. An answer
 * that its contract forbids is none: merging trusts every answer's kinds.
 */
import { type GraphQLSchema, parse } from 'graphql';
import { type AnswerShape, firstViolation, shapeOfAnswer } from '../fetch/answerShape.ts';
import {
  type CallContext,
  type Endpoint,
  FetchFailure,
  type SubgraphRequest,
  type SubgraphResponse,
  type Transport,
} from '../fetch/transport.ts';
import { LruMap } from '../shard/lru.ts';
import { deduplicateRepresentations } from './deduplicateRepresentations.ts';
import type { SubgraphSource } from './executor.ts';

/** As many texts of fetches are remembered with what their answers must look like. */
const MAX_SHAPES = 1_000;

/** `schema` is what the holder answers by (`buildHolderSchema`). */
export function createDirectSource(endpoint: Endpoint, transport: Transport, schema: GraphQLSchema): SubgraphSource {
  const shapes = new LruMap<AnswerShape>(MAX_SHAPES);
  const send = async (request: SubgraphRequest, context: CallContext): Promise<SubgraphResponse> => {
    const response = await transport.send(endpoint, request, context);
    if (!response.data) return response;
    const { query, variables } = request;
    if (Array.isArray(variables?.representations)) {
      const violation = stateTypes(response.data._entities, variables.representations);
      if (violation !== undefined) throw brokenContract(endpoint, violation);
    }
    const shape = shapes.getOrCreate(query, () => shapeOfAnswer(schema, parse(query, { noLocation: true })));
    const violation = firstViolation(shape, response.data);
    if (violation !== undefined) throw brokenContract(endpoint, violation);
    return response;
  };
  return {
    async execute(request, context) {
      const { representations } = request.variables ?? {};
      if (!Array.isArray(representations)) return send(request, context);
      const { distinct, restore } = deduplicateRepresentations(representations);
      return restore(await send(withRepresentations(request, distinct), context));
    },
  };
}

/**
 * An entity is of its representation's type, whether it says so or not: then its shape is that type's, and not that of
 * another that would fit too. Says what is wrong if it is of another, or if there are not as many.
 */
function stateTypes(entities: unknown, representations: readonly { __typename?: unknown }[]): string | undefined {
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    const came = Array.isArray(entities) ? String(entities.length) : 'none';
    return `expected ${representations.length} entities, got ${came}`;
  }
  for (const [index, entity] of entities.entries()) {
    if (typeof entity !== 'object' || entity === null) continue;
    const { __typename: typename } = representations[index] ?? {};
    entity.__typename ??= typename;
    if (entity.__typename !== typename) return `expected ${typename} at _entities.${index}, got another type`;
  }
  return undefined;
}

function brokenContract(endpoint: Endpoint, violation: string): FetchFailure {
  return new FetchFailure('FAILED', endpoint, `Subgraph "${endpoint.subgraph}" broke its contract: ${violation}.`);
}

function withRepresentations(request: SubgraphRequest, representations: unknown[]): SubgraphRequest {
  return { ...request, variables: { ...request.variables, representations } };
}
