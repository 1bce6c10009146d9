import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, parse } from 'graphql';
import type { GraphModel } from './GraphModel.ts';
import { InventionError, inventModel } from './inventModel.ts';
import { printSubgraph } from './printSubgraph.ts';
import { hash, Random } from './random.ts';

export interface InventedGraph {
  seed: number;
  model: GraphModel;
  /** By name. */
  subgraphSdls: ReadonlyMap<string, string>;
  supergraphSdl: string;
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** Graphs that were thrown away before, as they did not compose, and why. */
  refusals: string[];
}

/** A random graph that composes; the same for the same seed. */
export function inventGraph(seed: number): InventedGraph {
  const refusals: string[] = [];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    let model: GraphModel;
    try {
      model = inventModel(new Random(hash('graph', seed, attempt)));
    } catch (error) {
      if (!(error instanceof InventionError)) throw error;
      refusals.push('dead end');
      continue;
    }
    const subgraphSdls = new Map(model.subgraphs.map((name) => [name, printSubgraph(model, name)]));
    const services = [...subgraphSdls].map(([name, sdl]) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid`,
    }));
    const { supergraphSdl, errors } = compose(services);
    if (supergraphSdl) {
      const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
      return {
        seed,
        model,
        subgraphSdls,
        supergraphSdl,
        apiSchema: supergraph.apiSchema().toGraphQLJSSchema(),
        refusals,
      };
    }
    refusals.push(errors?.[0]?.message ?? 'without a reason');
  }
  throw new Error(`Expected a graph that composes of seed ${seed}, got:\n${refusals.join('\n')}`);
}

const MAX_ATTEMPTS = 60;

function compose(services: Parameters<typeof composeServices>[0]) {
  try {
    return composeServices(services);
  } catch (error) {
    // Keys and required fields that need each other lead the composer round in circles.
    if (!(error instanceof RangeError)) throw error;
    return { errors: [error], supergraphSdl: undefined };
  }
}
