import type { LeadRow, MatterRow, MatterStatus } from '../ledger/MatterRow.ts';
import type { ReadDeadline } from './fields/readDeadline.ts';

/**
 * What one row of a ledger's file says of its matter. A field is undefined if the file has no column for it, which says
 * nothing; it is null or empty if the cell is.
 */
export interface LedgerEntry {
  /** As the list numbers it, normalised: identity is list and number. */
  number: string;
  title: string;
  content?: string | null;
  serviceTarget?: string | null;
  category?: MatterRow['category'];
  /** Null: the city as a whole. */
  division?: string | null;
  leadBody?: string | null;
  cooperatingBodies?: string[];
  leads?: Pick<LeadRow, 'official' | 'post'>[];
  deadline?: ReadDeadline | null;
  /** Null: the cell is empty, or its word is not known. */
  status?: MatterStatus | null;
  statusText?: string | null;
  progress?: string | null;
  measures?: string[];
  registeredOn?: string | null;
  completedOn?: string | null;
  closedOn?: string | null;
  /** What the contract adds to a matter. */
  own: OwnFields;
}

/** Fields of one contract alone; those of municipal-projects so far. */
export interface OwnFields {
  municipalTier?: 'KEY' | 'MICRO' | null;
  batch?: number | null;
  carriesOut?: string | null;
}
