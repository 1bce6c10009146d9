import type { RunningSubgraph } from '../kit/server/startSubgraph.ts';
import { createSourceLedger } from '../kit/source/createSourceLedger.ts';
import { idPrefixOf, type ServedLedger, serveLedger } from '../kit/source/serveLedger.ts';
import type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
import { ownPart } from './ownPart.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** Serves one city's projects over a source of its own, as `municipalProjects` does over the kit's tables. */
export function serveMunicipalProjects(served: ServedLedger<MunicipalProjectRow>): Promise<RunningSubgraph> {
  const ledger = createSourceLedger(served.source, ownPart, idPrefixOf('municipal-projects', served.shard));
  return serveLedger('municipal-projects', createResolvers(ledger), served);
}
