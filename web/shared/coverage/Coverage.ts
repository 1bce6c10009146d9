/** What an answer says of the systems that it came from, as far as it was asked: `coverage { … }` of the graph. */

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

/** A system that did not answer, or not with all that it has. */
export interface Gap {
  name: string;
  reason: GapReason | null;
  /** Instant since when. */
  since: string | null;
  /** Its rows are in the answer nonetheless, as they were at this instant. */
  staleAsOf: string | null;
}

/** A system that answered by an older contract: `unknown` names what it was not asked for. */
export interface Outdated {
  name: string;
  unknown: readonly string[];
}

/** The coverage of a whole answer: all `coverage` objects in it, united. */
export interface Coverage {
  /** False if any part of the answer says so; null if no part says. */
  complete: boolean | null;
  /** The oldest and the newest instant that a part of the answer is of; null if no part says. */
  asOf: { oldest: string; newest: string } | null;
  /** Names of systems that answered every part that could name them; null if no part was asked for them. */
  answered: readonly string[] | null;
  missing: readonly Gap[];
  outdated: readonly Outdated[];
}
