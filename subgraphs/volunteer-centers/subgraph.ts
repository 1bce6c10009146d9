import { placeOf } from '../../schema/divisions.ts';
import type { Database } from '../kit/database/database.ts';
import { insertRows } from '../kit/ledger/insertRows.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import { normalizeText } from '../kit/search/text.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { centerPaths } from './records/centerPaths.ts';
import { VolunteerCenterRecord, type VolunteerCenterTable } from './records/VolunteerCenterRecord.ts';
import { type VolunteerKind, VolunteerProjectRecord } from './records/VolunteerProjectRecord.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** Volunteer centers, institutes and stations of the province (新时代文明实践), and their service projects. */
export const volunteerCenters: SubgraphDefinition = {
  contract: 'volunteer-centers',
  entities: [VolunteerProjectRecord, VolunteerCenterRecord, ...ledgerRecords],
  migrations: [initialMigration],
  createResolvers,
};

export type VolunteerCenterRow = Omit<VolunteerCenterTable, 'place' | 'path' | 'searchText'>;

export type VolunteerProjectRow = MatterRow & {
  center: string | null;
  volunteerKind: VolunteerKind | null;
  sessions: number | null;
  peopleServed: number | null;
};

/**
 * Fills the empty ledger of the province. Throws an Error naming the row if a center's division or parent, or a
 * project's center, is not known; nothing is written then.
 */
export async function fillVolunteerCenters(
  database: Database,
  { centers, projects }: { centers: readonly VolunteerCenterRow[]; projects: readonly VolunteerProjectRow[] },
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const paths = centerPaths(centers);
  for (const { id, center } of projects) {
    if (center !== null && !paths.has(center)) {
      throw new Error(`Matter ${id}: expected its center among the centers, got "${center}".`);
    }
  }
  const rows = centers.map((center) => centerColumns(center, paths));
  await fillLedger(database.entityManager(), {
    matters: projects,
    names,
    record: VolunteerProjectRecord,
    ownColumns: ({ center, volunteerKind, sessions, peopleServed }) => ({
      center,
      kind: volunteerKind,
      sessions,
      peopleServed,
    }),
    also: (transaction) => insertRows(transaction, VolunteerCenterRecord, rows),
  });
}

function centerColumns(center: VolunteerCenterRow, paths: ReadonlyMap<string, string>): VolunteerCenterTable {
  const place = placeOf(center.division);
  if (place === undefined) {
    throw new Error(`Center ${center.id}: expected a known division code, got "${center.division}".`);
  }
  const texts = [center.name, center.address].filter((text) => text !== null);
  return {
    ...center,
    place,
    path: paths.get(center.id) as string,
    searchText: texts.map(normalizeText).join('\n'),
  };
}
