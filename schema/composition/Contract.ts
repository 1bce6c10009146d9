/** A contract as the composers see it: the name of its logical subgraph and its whole SDL. */
export interface Contract {
  name: string;
  sdl: string;
}

/** The address in the supergraph says only which logical subgraph is meant: where it listens is the placement's matter. */
export function contractUrl(name: string): string {
  return `http://${name}.invalid/graphql`;
}
