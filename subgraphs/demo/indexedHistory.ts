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

/** A state that differs in nothing that an index is fed is none of its own. */
function versionsOf(source: string, typename: MatterTypeName, states: readonly MatterStateAt[]): FilledVersion[] {
  const versions: FilledVersion[] = [];
  let said = '';
  for (const { from, to, matter: row } of states) {
    const matter = fedMatterOf(row, typename);
    const says = JSON.stringify(matter);
    const last = versions.at(-1);
    if (last && says === said) last.to = to;
    else versions.push({ source, matter, from, to });
    said = says;
  }
  return versions;
}
