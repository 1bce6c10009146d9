/** How the index follows its sources: what may be configured, and what holds if it is not. Times are milliseconds. */
export interface OverviewOptions {
  /** Between two questions to a source that has nothing more to tell. A change is in the index about so long after. */
  pollMs: number;
  /** Changes asked for at once; fewer for a while after a source failed to answer. At most 500. */
  changesPerPage: number;
  /** Longest wait for a whole answer. */
  requestTimeoutMs: number;
  /** A longer answer is given up. */
  maxAnswerBytes: number;
  /** Longest wait before a source that fails, or the store, is tried again. */
  maxBackoffMs: number;
  /** A source that has not answered for so long is LAGGING. */
  lagAfterMs: number;
  /** Between two attempts at matters that could not be taken in. */
  retryRefusedMs: number;
  /** How often the store is told that a source answered, if it has nothing else to write. */
  noteAnswerEveryMs: number;
  /** Long pages held in memory at once, over all sources. */
  pagesAtOnce: number;
  /** A page that is not read after so long counts among them no more, so that slow sources do not hold up others. */
  pagePatienceMs: number;
  /** Between two looks for names that the index does not have yet. */
  namesTickMs: number;
  /** Age at which a name is asked again. */
  namesEveryMs: number;
}

export const DEFAULT_OVERVIEW_OPTIONS: Readonly<OverviewOptions> = {
  pollMs: 1_000,
  changesPerPage: 500,
  requestTimeoutMs: 10_000,
  maxAnswerBytes: 32 * 1024 * 1024,
  maxBackoffMs: 15_000,
  lagAfterMs: 10_000,
  retryRefusedMs: 60_000,
  noteAnswerEveryMs: 30_000,
  pagesAtOnce: 4,
  pagePatienceMs: 1_000,
  namesTickMs: 500,
  namesEveryMs: 60_000,
};
