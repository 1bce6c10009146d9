import type { ColumnRow } from '../columns/ColumnRow.ts';

/** What one transaction changed of the matters as they are now. */
export interface VersionChanges {
  /** Versions that are current from now on, the number of each above those of all before. */
  written: ColumnRow[];
  /** Versions that are past, or whose matter is gone. */
  removed: number[];
  /** Current versions that are found by other words: a name in them has changed. */
  reworded: { version: number; searchText: string }[];
  /** Whether the directory calls anybody otherwise than before. */
  renamed: boolean;
}

export function noChanges(): VersionChanges {
  return { written: [], removed: [], reworded: [], renamed: false };
}
