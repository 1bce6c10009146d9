import { assembleContract, type ContractName, sourceId } from '../../../schema/contract.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { type RunningSubgraph, type SubgraphOptions, startSubgraph } from '../server/startSubgraph.ts';
import type { LedgerSource } from './LedgerSource.ts';

/** A ledger to be served over a source, and where. */
export interface ServedLedger<Row extends MatterRow>
  extends Pick<SubgraphOptions, 'host' | 'port' | 'today' | 'logLevel'> {
  /** Name of the shard: the city's code, e.g. `340200`. */
  shard: string;
  /** What readers see as the source of the rows, e.g. `芜湖市重点民生项目台账`. */
  name: string;
  source: LedgerSource<Row>;
}

/** What ids of a shard's matters begin with: `mp:340200:`. */
export function idPrefixOf(contract: ContractName, shard: string): string {
  return `${sourceId(contract, shard)}:`;
}

/**
 * Serves a contract by resolvers over a source until `stop` is called: `/graphql`, `/healthz`, and `/readyz`, which asks
 * the source's `ping`. Throws if the address cannot be listened at; the source is closed then too.
 */
export async function serveLedger<Row extends MatterRow>(
  contract: ContractName,
  resolvers: object,
  { shard, name, source, ...server }: ServedLedger<Row>,
): Promise<RunningSubgraph> {
  try {
    return await startSubgraph({
      ...server,
      source: { id: sourceId(contract, shard), system: contract, shard, name },
      contract: assembleContract(contract),
      resolvers: resolvers as Record<string, object>,
      ready: async () => source.ping?.(),
      close: async () => source.close?.(),
    });
  } catch (error) {
    await source.close?.();
    throw error;
  }
}
