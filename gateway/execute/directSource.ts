/** A logical subgraph with one holder: each request goes there as it is, but for duplicate representations. */
import { type Endpoint, FetchFailure, type SubgraphRequest, type Transport } from '../fetch/transport.ts';
import { deduplicateRepresentations } from './deduplicateRepresentations.ts';
import type { SubgraphSource } from './executor.ts';

export function createDirectSource(endpoint: Endpoint, transport: Transport): SubgraphSource {
  return {
    async execute(request, context) {
      const { representations } = request.variables ?? {};
      if (!Array.isArray(representations)) return transport.send(endpoint, request, context);
      const { distinct, restore } = deduplicateRepresentations(representations);
      const response = await transport.send(endpoint, withRepresentations(request, distinct), context);
      const entities = response.data?._entities;
      if (response.data && !(Array.isArray(entities) && entities.length === distinct.length)) {
        const came = Array.isArray(entities) ? String(entities.length) : 'none';
        throw new FetchFailure(
          'FAILED',
          endpoint,
          `Expected ${distinct.length} entities from subgraph "${endpoint.subgraph}", got ${came}.`,
        );
      }
      return restore(response);
    },
  };
}

function withRepresentations(request: SubgraphRequest, representations: unknown[]): SubgraphRequest {
  return { ...request, variables: { ...request.variables, representations } };
}
