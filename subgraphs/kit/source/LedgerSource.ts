import type { MatterRow } from '../ledger/MatterRow.ts';
import type { FieldCondition, MatterCondition } from './MatterCondition.ts';

/**
 * What a city with a database, or an API, of its own implements to serve a sharded contract. The kit does all of GraphQL
 * over it: arguments, cursors, refusals, batching, `_entities`, coverage, lateness, pages of parts. A source is asked in
 * plain data and answers in plain rows: those of `MatterRow`, with the contract's own fields.
 *
 * What it answers is checked: a page that is not sorted or too long, a row in another form or of another shard is an
 * error in the log that names what was expected, and `INTERNAL_SERVER_ERROR` to who asked. What it throws goes the same
 * way. It may be asked for several things at once.
 */
export interface LedgerSource<Row extends MatterRow = MatterRow> {
  /** The pages of one or more lists, as many as lists were asked for and in their order. */
  page(question: PageQuestion): Promise<readonly SourcePage<Row>[]>;

  /** The matters of ids, one answer an id and in their order; null for an id that the ledger does not have. */
  byIds(question: IdQuestion): Promise<readonly (Row | null)[]>;

  /**
   * The changes of the ledger in the order in which they were made, each matter at least once, deletions too. Null if
   * `after` is no position of this ledger: who asked is told that the cursor is none.
   */
  changes(question: ChangeQuestion): Promise<SourceChanges | null>;

  /**
   * Counts the matters under a condition, one row a combination of the values of `groupBy`, in any order; without
   * `groupBy` one row over all, or none if there are no matters. `statsOfMatters` counts what was read already.
   */
  stats(question: StatsQuestion): Promise<readonly SourceStats[]>;

  /**
   * What the ledger calls bodies, officials and categories: labels of statistics. Ids without a name may be missing.
   * Default: statistics have no labels for them.
   */
  names?(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Rejects while the source cannot answer: `/readyz` asks. Default: always ready. */
  ping?(): Promise<void>;

  /** Called once when the subgraph stops, after its last request was answered. Default: nothing. */
  close?(): Promise<void>;
}

/** The parts of a matter that are lists. */
export const MATTER_PARTS = [
  ...(['leads', 'measures', 'reports', 'extensions', 'evidence', 'indicators', 'events', 'cooperatingBodies'] as const),
] as const;
export type MatterPart = (typeof MATTER_PARTS)[number];

export interface PageQuestion {
  /** Holds of every row of every list. */
  condition: MatterCondition;
  /**
   * What each list asks beside `condition`: one list a parent, e.g. a body each. A list of everything is one that holds
   * of every matter. At most `MAX_ROWS_PER_CALL` rows are asked for at once, over all lists.
   */
  lists: readonly MatterCondition[];
  order: SourceOrder;
  /**
   * The page starts with the first row beyond this position, which may be another shard's row or one that is gone; null:
   * from the start. `afterCondition` makes a condition of it.
   */
  after: SourcePosition | null;
  /** Most rows of each page, 0 to 500. 0: only the total is wanted. */
  first: number;
  /** Whether totals are wanted. */
  withTotal: boolean;
  /** Parts that the request reads: others may be left empty, which spares reading them. */
  parts: ReadonlySet<MatterPart>;
}

/** Sorted by the field, nulls last in both directions; ties by id, ascending in both directions. Texts by bytes. */
export interface SourceOrder {
  field: 'deadlineDate' | 'updatedAt' | 'registeredOn' | 'closedOn' | 'lastReportOn';
  descending: boolean;
}

export interface SourcePosition {
  /** Of the order's field. */
  value: string | null;
  id: string;
}

export interface SourcePage<Row extends MatterRow = MatterRow> {
  rows: readonly Row[];
  /** Whether rows follow them. */
  more: boolean;
  /** All rows of the list, wherever the page starts. Null only if it was not wanted. */
  total: number | null;
}

export interface IdQuestion {
  ids: readonly string[];
  /** Parts that the request reads: others may be left empty. */
  parts: ReadonlySet<MatterPart>;
}

export interface ChangeQuestion {
  /** Position of the last change that was read, as this ledger or a client gave it; null: from the start. */
  after: string | null;
  /** 1 to 5,000. */
  first: number;
}

export interface SourceChanges {
  /** Changes whenever the ledger is filled anew, so that positions from before mean nothing: they are refused then. */
  epoch: string;
  changes: readonly SourceChange[];
  /** Whether changes follow them. */
  more: boolean;
}

export interface SourceChange {
  id: string;
  deleted: boolean;
  /** Instant in UTC, three decimals and `Z`. */
  at: string;
  /** Where it stands, as the source will get it back in `after`: a sequence number, say, as text. Not empty. */
  position: string;
}

export interface StatsQuestion {
  condition: MatterCondition;
  groupBy: readonly SourceKey[];
  /** How many matters of a group fulfil a condition besides, by name. */
  counts: Readonly<Record<string, MatterCondition>>;
  /** Whole numbers that are added up over the matters of a group, by name. */
  sums: Readonly<Record<string, SourceSum>>;
}

/** What matters are grouped by. */
export type SourceKey =
  /** The value of a field as it stands: `division` is the code that the row has. */
  | { kind: 'FIELD'; field: string }
  /** The name of the first case that holds; null if none does. */
  | { kind: 'CASES'; cases: readonly { when: MatterCondition; value: string }[] }
  /** Of the lead on that day (of several the one that began last, of these the one listed last); null without one. */
  | { kind: 'LEAD'; field: 'official' | 'leaderLevel'; day: string };

export type SourceSum =
  /** How many measures the matter has. */
  | { kind: 'MEASURES' }
  /** The value of a field of whole numbers; null counts as 0. */
  | { kind: 'FIELD'; field: string }
  /** 1 if the condition holds, else 0. */
  | { kind: 'HELD'; condition: FieldCondition };

export interface SourceStats {
  /** One value for each of `groupBy`; null is the group without one. */
  key: readonly (string | number | null)[];
  count: number;
  counts: Readonly<Record<string, number>>;
  sums: Readonly<Record<string, number | bigint>>;
}

/** Most rows that one call of `page` asks for over all its lists. */
export const MAX_ROWS_PER_CALL = 10_000;
