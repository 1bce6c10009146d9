/** What the registry sees of the hub that it belongs to. */
import type { GraphQLSchema } from 'graphql';
import type { Endpoint } from '../fetch/transport.ts';
import type { EndpointState } from '../http/readiness.ts';
import type { PlacementFile, SubgraphAddresses } from '../supergraph/loadPlacement.ts';
import type { ConfiguredGraph } from './composePublished.ts';
import type { Published } from './Published.ts';

/** What the operator has configured, as it was last read. */
export interface ConfiguredHub extends ConfiguredGraph {
  subgraphs: Readonly<Record<string, SubgraphAddresses>>;
  placement: PlacementFile;
  subgraphTimeoutMs: number;
  connectTimeoutMs: number;
  maxAnswerBytes: number;
}

export interface ServedHub {
  configured(): ConfiguredHub;
  /** ISO date in Asia/Shanghai, and the version of the calendar. */
  today(): string;
  calendar: string;
  /** Of what is served now. */
  supergraphId(): string;
  schema(): GraphQLSchema;
  endpoints(): readonly Endpoint[];
  states(): Promise<readonly EndpointState[]>;
  /** Serves it from now on. Rejects, and changes nothing, if it cannot be served. */
  serve(published: Published): Promise<void>;
}
