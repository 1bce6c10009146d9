/** Which shards an answer rests on and which are missing, as the contract's Coverage. */
import { sourceId } from '../../schema/contract.ts';
import type { ContractPlacement } from '../supergraph/placement.ts';

/** Values of the contract's enum of this name; what each means is said there. */
export type GapReason =
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'REFUSED'
  | 'BROKEN_CONTRACT'
  | 'OUTDATED_CONTRACT'
  | 'LOST_WHILE_PAGING'
  | 'BACK_WHILE_PAGING'
  | 'FAILED'
  | 'NO_HISTORY'
  | 'LAGGING';

/** A shard whose rows an answer lacks. `message` and `cause` are for the log, never for clients. */
export interface Gap {
  shard: string;
  reason: GapReason;
  message: string;
  cause?: unknown;
}

/** The contract's Source, ShardGap, OutdatedShard and Coverage, every field. */
export interface SourceValue {
  id: string;
  system: string;
  shard: string | null;
  name: string;
  asOf: string;
}
export interface ShardGapValue {
  system: string;
  shard: string;
  name: string;
  reason: GapReason;
  since: string | null;
  staleAsOf: string | null;
}
export interface OutdatedShardValue {
  system: string;
  shard: string;
  name: string;
  unknown: readonly string[];
}
export interface CoverageValue {
  complete: boolean;
  asOf: string;
  answered: SourceValue[];
  missing: ShardGapValue[];
  outdated: OutdatedShardValue[];
}

export interface CoverageInput {
  contract: ContractPlacement;
  answered: readonly string[];
  gaps: readonly Gap[];
  /** What was asked and a shard was not asked for, as its contract is older: coordinates. */
  unknownTo(shard: string): readonly string[];
  /** Instant of the answer. */
  asOf: string;
  health: ShardHealth;
}

/** Remembers since when a shard has not answered. One for a contract, as long as the hub lives. */
export class ShardHealth {
  readonly #failingSince = new Map<string, string>();

  /** The first failure after an answer sets the time, later ones leave it. */
  failed(shard: string, at: string): void {
    if (!this.#failingSince.has(shard)) this.#failingSince.set(shard, at);
  }

  answered(shard: string): void {
    this.#failingSince.delete(shard);
  }

  /** Instant of the first failure since the last answer; null if the shard answers. */
  since(shard: string): string | null {
    return this.#failingSince.get(shard) ?? null;
  }
}

/** Shards are stated in the order of the placement, each once; a shard with a gap has not answered. */
export function buildCoverage({ contract, answered, gaps, unknownTo, asOf, health }: CoverageInput): CoverageValue {
  const gapOf = new Map<string, Gap>();
  for (const gap of gaps) if (!gapOf.has(gap.shard)) gapOf.set(gap.shard, gap);
  const answering = new Set(answered);
  const coverage: CoverageValue = { complete: gapOf.size === 0, asOf, answered: [], missing: [], outdated: [] };
  for (const { name: shard, title: name } of contract.shards) {
    const gap = gapOf.get(shard);
    if (gap !== undefined) {
      const since = gap.reason === 'BACK_WHILE_PAGING' ? null : health.since(shard);
      coverage.missing.push({ system: contract.subgraph, shard, name, reason: gap.reason, since, staleAsOf: null });
    } else if (answering.has(shard)) {
      const id = sourceId(contract.subgraph, shard);
      coverage.answered.push({ id, system: contract.subgraph, shard, name, asOf });
      const unknown = unknownTo(shard);
      if (unknown.length > 0) coverage.outdated.push({ system: contract.subgraph, shard, name, unknown });
    }
  }
  return coverage;
}
