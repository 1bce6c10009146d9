/** What it means for lists and totals that a system is missing, by the reason that its coverage gives. */
export const GAP_EFFECTS: Readonly<Record<string, string>> = {
  UNREACHABLE: 'It cannot be connected to. Of what is asked live its rows are missing.',
  TIMED_OUT: 'It did not answer in time. Of what is asked live its rows are missing; asking for less may get them.',
  REFUSED: 'It refuses to answer. Of what is asked live its rows are missing.',
  FAILED: 'It answered with an error. Of what is asked live its rows are missing.',
  BROKEN_CONTRACT: 'It answered against its contract, so nothing that it said is used: its rows are missing.',
  OUTDATED_CONTRACT: 'It does not know a filter, order or argument that was used yet: its rows are missing.',
  LOST_WHILE_PAGING: 'It stopped answering between pages: its rows are missing from this page on.',
  BACK_WHILE_PAGING: 'It answers again, but was missing on the first page: its rows join on a fresh first page.',
  NO_HISTORY: 'The index does not reach back so far for it: its rows of that day are missing.',
  LAGGING: 'The index has not taken in all its changes yet: its newest changes are missing.',
};

/** With an index that holds what the system said before, a gap is not one of rows. */
export const STALE_EFFECT =
  'The index still has its rows, as they were at staleAsOf: they are in lists and totals, and may be out of date. What only the system itself knows of a row is null.';

export function effectOf({ reason, staleAsOf }: { reason: string; staleAsOf?: string | null }): string {
  const effect = GAP_EFFECTS[reason] ?? 'It is missing.';
  return staleAsOf ? `${effect} ${STALE_EFFECT}` : effect;
}
