import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { ExecutionCase } from './ExecutionCase.ts';
import { createTableSubgraph, type TableSubgraph } from './tableSubgraph.ts';

export interface ComposedCase {
  supergraphSdl: string;
  subgraphs: TableSubgraph[];
}

export function composeCase({ name, subgraphs, data }: ExecutionCase): ComposedCase {
  const services = [...subgraphs].map(([subgraph, sdl]) => ({
    ...{ name: subgraph, url: `http://${subgraph}.invalid`, typeDefs: parse(sdl) },
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`${name}: ${errors?.map(({ message }) => message).join('\n')}`);
  const tables = [...subgraphs].map(([subgraph, sdl]) => createTableSubgraph(subgraph, sdl, data[subgraph] ?? {}));
  return { supergraphSdl, subgraphs: tables };
}
