import type { MatterTypeName } from '../overview/feed/FedMatter.ts';
import { fedMatterOf } from '../overview/store/fedMatterOf.ts';
import type { FilledVersion } from '../overview/store/fillIndex.ts';
import { HISTORY_SINCE, type MatterStateAt, matterStates } from './province/history.ts';
import { followedLedgers } from './province/ledgers.ts';
import { removedMatters } from './province/removedMatters.ts';
import type { Province } from './province/types.ts';

/** Every state of every matter of the province since `HISTORY_SINCE`, as an index would have been fed it. */
export function* indexedHistory(province: Province): Generator<FilledVersion> {
  for (const { source, typename, matters } of followedLedgers(province)) {
    for (const matter of matters) yield* versionsOf(source, typename, matterStates(matter, HISTORY_SINCE));
  }
  for (const { source, typename, states } of removedMatters(province)) yield* versionsOf(source, typename, states);
}

function* versionsOf(
  source: string,
  typename: MatterTypeName,
  states: readonly MatterStateAt[],
): Generator<FilledVersion> {
  for (const { from, to, matter } of states) yield { source, matter: fedMatterOf(matter, typename), from, to };
}
