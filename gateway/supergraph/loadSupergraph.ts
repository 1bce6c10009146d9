/** The supergraph as one value: read, checked, and replaced only as a whole. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Supergraph as FederationSupergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';

export interface Supergraph {
  readonly sdl: string;
  /** Short hash of the SDL. */
  readonly id: string;
  /** Logical subgraphs, by the names of their contracts. */
  readonly subgraphNames: readonly string[];
}

/** The file is no supergraph that this hub can serve. */
export class SupergraphError extends Error {
  override name = 'SupergraphError';
}

/** @throws SupergraphError */
export function loadSupergraph(path: string): Supergraph {
  let sdl: string;
  try {
    sdl = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SupergraphError(`${path}: cannot be read. It is made from the contracts by \`npm run compose\`.`, {
      cause,
    });
  }
  try {
    return readSupergraph(sdl);
  } catch (cause) {
    throw new SupergraphError(`${path}: ${(cause as Error).message}`, { cause });
  }
}

/** @throws whatever is wrong with the SDL, in the words of the federation library */
export function readSupergraph(sdl: string): Supergraph {
  const parsed = FederationSupergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return {
    sdl,
    id: createHash('sha256').update(sdl).digest('base64url').slice(0, 12),
    subgraphNames: parsed.subgraphs().names(),
  };
}
