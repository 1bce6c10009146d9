import type { Database } from '../kit/database/database.ts';
import type { DirectoryName } from '../overview/feed/FeedStore.ts';
import { fillIndex } from '../overview/store/fillIndex.ts';
import { indexedHistory } from './indexedHistory.ts';
import { HISTORY_SINCE } from './province/history.ts';
import type { Directory, Province } from './province/types.ts';

/** Fills the index of the demo as if it had followed the ledgers since `HISTORY_SINCE`. Synthetic, as all of the demo. */
export async function fillDemoIndex(database: Database, province: Province): Promise<void> {
  await fillIndex(database, {
    versions: indexedHistory(province),
    historyFrom: HISTORY_SINCE,
    names: namesOf(province.directory),
  });
}

function namesOf({ organizations, officials, divisions, channels }: Directory): DirectoryName[] {
  const nameless = { aliases: [], level: null };
  return [
    ...organizations.map(({ id, name, aliases }) => ({
      ...nameless,
      kind: 'Organization' as const,
      id,
      name,
      aliases,
    })),
    ...officials.map(({ id, name }) => ({ ...nameless, kind: 'Official' as const, id, name })),
    ...divisions.map(({ code, name, level }) => ({ ...nameless, kind: 'Division' as const, id: code, name, level })),
    ...channels.map(({ code, name }) => ({ ...nameless, kind: 'Channel' as const, id: code, name })),
  ];
}
