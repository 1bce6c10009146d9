import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { startOfDay } from './dates.ts';
import { handedOutAt, matterAt, recordedAt } from './matterAt.ts';

/** The demo's index is filled as if it had followed the ledgers from the start of this day on. */
export const HISTORY_SINCE = startOfDay('2021-04-30');

/** What the ledger's row of a matter was from an instant on, up to, not including, another; null: it still is. */
export interface MatterStateAt {
  from: string;
  to: string | null;
  matter: MatterRow;
}

/**
 * The states of a matter from `since`, a canonical instant, until now, as an index would have seen them that followed
 * its ledger: oldest first, each beginning where the one before it ends, the last one the given row itself. What was
 * registered later begins with its registration; of what was registered before, the first state begins at `since`.
 *
 *     matterStates(matter, HISTORY_SINCE) // [{ from: '2021-04-29T16:00:00.000Z', to: '2021-05-12T…', matter }, …]
 */
export function matterStates(matter: MatterRow, since: string): MatterStateAt[] {
  const changes = instantsOfChange(matter);
  const registeredAt = changes[0] ?? since;
  const first = registeredAt > since ? registeredAt : since;
  const starts = [first, ...changes.filter((at) => at > first)];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? null;
    return { from, to, matter: to === null ? matter : matterAt(matter, from) };
  });
}

/** Every instant at which the row became another, in order, the registration first. */
function instantsOfChange(matter: MatterRow): string[] {
  const days = new Set<string | null>([
    ...matter.measures.map(({ doneOn }) => doneOn),
    ...matter.indicators.flatMap(({ readings }) => readings.map(({ asOf }) => asOf)),
  ]);
  days.delete(null);
  const instants = [
    ...matter.events.map(({ at }) => at),
    ...matter.evidence.map(({ addedAt }) => addedAt),
    // What was done or read before measures and targets were set is there with them.
    ...[...days].map((day) => recordedAt(matter, day as string)).filter((at) => at >= handedOutAt(matter)),
  ];
  return [...new Set(instants)].sort();
}
