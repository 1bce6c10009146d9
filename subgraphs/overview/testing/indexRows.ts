import fc from 'fast-check';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { arbitraryMatter, SEED, sampleRows } from '../../kit/testing/arbitraryMatters.ts';
import { SOURCES } from './sources.ts';

/** A matter of any source. */
export const arbitraryIndexRow: fc.Arbitrary<MatterRow> = fc
  .constantFrom(...SOURCES)
  .chain(({ id }) => arbitraryMatter(`${id}:`))
  .map(asOwnersTell);

/** So many matters of all sources, the same for the same seed. */
export function sampleIndexRows(count: number, seed = SEED): MatterRow[] {
  return sampleRows(arbitraryIndexRow, count, seed);
}

/** Owners tell of extensions with the deadline alone: of a matter without one the index learns of none. */
function asOwnersTell(row: MatterRow): MatterRow {
  const hasDeadline = row.deadline.raw !== null || row.deadline.date !== null;
  return hasDeadline ? row : { ...row, extensions: [] };
}
