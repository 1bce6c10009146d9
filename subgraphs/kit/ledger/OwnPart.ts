import type { SourceSum } from '../source/LedgerSource.ts';
import type { FieldCondition } from '../source/MatterCondition.ts';
import type { MatterRow } from './MatterRow.ts';

/**
 * What a contract adds to what every ledger knows: said once in plain data, for ledgers on the kit's tables and for
 * sources alike. `Columns` are its own columns of a matter, whose names are those of its own fields.
 */
export interface OwnPart<
  Row extends MatterRow = MatterRow,
  Columns extends object = object,
  // biome-ignore lint/suspicious/noExplicitAny: a part of any contract, by whoever reads no filter through it
  Filter = any,
> {
  /** The contract's own columns of a row. */
  columns(row: Row): Columns;
  /** What the contract's filter adds to `matter`; all must hold. */
  conditions(filter: Filter): FieldCondition[];
  /** Keys of statistics beside those of every ledger, by their name in the contract. */
  keys: Readonly<Record<string, OwnKey>>;
  /** Whole numbers of a group beside the counts, by name. */
  sums: Readonly<Record<string, SourceSum>>;
}

export interface OwnKey {
  field: string;
  /** NAMES: as the ledger calls the body; else computed from the value. */
  label: 'NAMES' | ((value: string) => string | null);
}
