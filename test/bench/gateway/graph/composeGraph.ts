import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { SUBGRAPH_NAMES, SUBGRAPH_SDLS, type SubgraphName } from './sdl.ts';

/** The supergraph over subgraphs at these addresses. Throws an Error that says why they do not compose. */
export function composeGraph(urls: Readonly<Record<SubgraphName, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    SUBGRAPH_NAMES.map((name) => ({ name, url: urls[name], typeDefs: parse(SUBGRAPH_SDLS[name]) })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`The subgraphs of the bench do not compose: ${errors?.map(({ message }) => message).join('; ')}`);
  }
  return supergraphSdl;
}
