/** What a check of one holder of a contract found: stable, as `guatu check --json` prints it. */

/** Parts of the check, in the order in which they are tried and told. */
export const CHECK_GROUPS = [
  'REACH',
  'SCHEMA',
  'ENTITIES',
  'PAGES',
  'FILTERS',
  'LATENESS',
  'COUNTS',
  'VALUES',
  'FEED',
  'LIMITS',
  'SPEED',
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/**
 * PASSED: tried, and nothing was wrong. WARNING: the hub can live with it. FAILED: rows would be lost or wrong.
 * NOT_TRIED: says why, e.g. because the ledger has no rows.
 */
export type CheckOutcome = 'PASSED' | 'WARNING' | 'FAILED' | 'NOT_TRIED';

/** The request that shows a fault, whole: whoever sends it again sees the same. */
export interface ReproducibleRequest {
  url: string;
  headers: Record<string, string>;
  /** Null if the body was no GraphQL request. */
  query: string | null;
  variables: Record<string, unknown> | null;
  /** The same as a command for a shell. */
  curl: string;
}

/** One thing that was otherwise than the contract says. */
export interface CheckFault {
  expected: string;
  came: string;
  /** Null where no request shows it, as when two schemas are compared. */
  request: ReproducibleRequest | null;
}

export interface CaseResult {
  /** One of `CHECK_CASES`; docs/guides/when-the-check-says-no.md explains it. */
  code: string;
  group: CheckGroup;
  /** What holds if it passes. */
  title: string;
  outcome: CheckOutcome;
  /** The first few; empty unless the outcome is WARNING or FAILED. */
  faults: CheckFault[];
  /** What to do about it, in a sentence. */
  cure: string;
  /** Why it was not tried, or what a reader of a passed case should know; else null. */
  note: string | null;
  /** How many requests it took. */
  requests: number;
  durationMs: number;
}

/** One part of the quality of a ledger's data. */
export interface QualityPart {
  name: 'COMPLETE' | 'DATED' | 'BODIES_KNOWN' | 'FRESH';
  /** How it is counted, in a sentence. */
  meaning: string;
  /** 0 to 100; null if there is nothing to count. */
  score: number | null;
  numerator: number;
  denominator: number;
  /** Share of the whole score, 0 to 1. */
  weight: number;
  /** What lacks most, e.g. of each field how many rows have it. */
  counts: { name: string; numerator: number; denominator: number }[];
  /** Ids of the worst rows. */
  worst: string[];
}

export interface DataQuality {
  /** Weighted mean of the parts that have a score; null without rows. */
  score: number | null;
  rows: number;
  parts: QualityPart[];
}

export interface CheckReport {
  /** Version of this form. It grows by what may be missing; whatever else changes raises it. */
  version: 1;
  url: string;
  contract: string;
  shard: string | null;
  /** "Today" that was asked with. */
  today: string;
  /** Instants, UTC with three decimals. */
  startedAt: string;
  endedAt: string;
  /** Whether no case failed. */
  passed: boolean;
  /** How many rows were read and recomputed, of how many there are; null if none were, as of a contract without matters. */
  rows: { read: number; total: number } | null;
  /** Whether the change feed went on meanwhile: what failed may be a change of a row then. */
  changedMeanwhile: boolean;
  cases: CaseResult[];
  quality: DataQuality | null;
}
