import type { VersionTable } from '../records/tables.ts';

/** What is kept in columns of a version. */
export type ColumnRow = Pick<
  VersionTable,
  | ('version' | 'id' | 'type' | 'source' | 'title' | 'categoryCode' | 'categoryLabel' | 'channel' | 'division')
  | ('place' | 'leadBody' | 'deadlinePrecision' | 'workingDaysAdded' | 'indicators')
  | ('firstHandler' | 'status' | 'resolution' | 'satisfaction' | 'deadlineRaw' | 'deadlineDate' | 'deadlineOriginal')
  | ('extensionCount' | 'registeredOn' | 'claimedAt' | 'completedOn' | 'closedOn' | 'lastReportOn' | 'returnCount')
  | ('reopenCount' | 'updatedAt' | 'searchText' | 'behindFrom' | 'measureCount' | 'bodilessCount' | 'evidenceCount')
> & {
  open: boolean;
  leads: readonly ColumnLead[];
  cooperatingBodies: readonly string[];
};

/** In the order of their ordinals. */
export interface ColumnLead {
  official: string;
  leaderLevel: string | null;
  chief: boolean;
  fromDate: string;
  toDate: string | null;
}
