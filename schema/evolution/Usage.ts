/** What the hub has seen its clients ask for: what a change of a contract is held against. */

/** One operation as one client sends it. */
export interface OperationUse {
  /** Name of the operation; null for one without. */
  operation: string | null;
  /** Hash of the document's text: operations of one name may differ. Empty: what dropped operations used, for a day each. */
  document: string;
  /** As the client calls itself (`apollographql-client-name`, `apollographql-client-version`); null if it does not. */
  client: string | null;
  clientVersion: string | null;
  /**
   * Schema coordinates that it uses, sorted: `Query.municipalProjects`, `Query.municipalProjects(filter:)`,
   * `MunicipalProjectFilter.tier`, `MunicipalTier.KEY`. A field of an interface is used of each type that has it.
   */
  coordinates: string[];
  count: number;
  /** Instants, UTC with three decimals. */
  firstSeen: string;
  lastSeen: string;
}

/** `since` is the instant from which on uses were recorded. */
export interface Usage {
  since: string;
  operations: OperationUse[];
  /** So many were seen and are not among them but for what they used: there were too many. Left out if none. */
  droppedOperations?: number;
}
