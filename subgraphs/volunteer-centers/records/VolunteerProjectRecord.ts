import { defineEntity, p } from '@mikro-orm/core';
import { matterProperties } from '../../kit/ledger/records.ts';
import type { MatterTable } from '../../kit/ledger/tables.ts';

export const VolunteerProjectRecord = defineEntity({
  name: 'VolunteerProject',
  tableName: 'matter',
  properties: {
    ...matterProperties,
    /** Id of the center that serves. */
    center: p.text().nullable(),
    kind: p.text().nullable(),
    sessions: p.integer().nullable(),
    peopleServed: p.integer().nullable(),
  },
});

/** In the order in which they are listed. */
export const VOLUNTEER_KINDS = ['CONVENIENCE', 'HELPING_THE_WEAK', 'CULTURE', 'SKILLS'] as const;
export type VolunteerKind = (typeof VOLUNTEER_KINDS)[number];

export interface VolunteerProjectTable extends MatterTable {
  center: string | null;
  kind: VolunteerKind | null;
  sessions: number | null;
  peopleServed: number | null;
}
