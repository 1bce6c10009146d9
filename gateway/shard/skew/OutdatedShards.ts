import type { Warning } from '../../../schema/contract.ts';
import type { ContractPlacement } from '../../supergraph/placement.ts';

/**
 * What one request lacks because shards answer by older contracts. Lists and counts say it in their coverage; rows that
 * are asked for by their ids have none, so the client is told beside the data too, once a shard.
 */
export class OutdatedShards {
  readonly #placement: ContractPlacement;
  readonly #nulls = new Map<string, Set<string>>();
  readonly #notAsked = new Map<string, Set<string>>();

  constructor(placement: ContractPlacement) {
    this.#placement = placement;
  }

  /** `isAsked`: it was asked for the rest. */
  add(shard: string, unknown: readonly string[], isAsked: boolean): void {
    const byShard = isAsked ? this.#nulls : this.#notAsked;
    const known = byShard.get(shard) ?? new Set();
    byShard.set(shard, known);
    for (const coordinate of unknown) known.add(coordinate);
  }

  /** In the order of the placement. */
  warnings(): Warning[] {
    if (this.#nulls.size === 0 && this.#notAsked.size === 0) return [];
    return this.#placement.shards.flatMap(({ name, title }) => [
      ...warningOf(name, title, this.#nulls.get(name), 'was not asked for'),
      ...warningOf(name, title, this.#notAsked.get(name), 'could not be asked with'),
    ]);
  }
}

function warningOf(shard: string, title: string, unknown: ReadonlySet<string> | undefined, what: string): Warning[] {
  if (!unknown) return [];
  const names = [...unknown].sort().join(', ');
  const message = `Shard ${shard} (${title}) answers by an older contract and ${what} ${names}.`;
  return [{ code: 'OUTDATED_CONTRACT', message, value: shard }];
}
