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
    const { query } = request;
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
      const response = await send(withRepresentations(request, distinct), context);
      const entities = response.data?._entities;
      if (response.data && !(Array.isArray(entities) && entities.length === distinct.length)) {
        const came = Array.isArray(entities) ? String(entities.length) : 'none';
        throw brokenContract(endpoint, `expected ${distinct.length} entities, got ${came}`);
      }
      return restore(response);
    },
  };
}

function brokenContract(endpoint: Endpoint, violation: string): FetchFailure {
  return new FetchFailure('FAILED', endpoint, `Subgraph "${endpoint.subgraph}" broke its contract: ${violation}.`);
}

function withRepresentations(request: SubgraphRequest, representations: unknown[]): SubgraphRequest {
  return { ...request, variables: { ...request.variables, representations } };
}
