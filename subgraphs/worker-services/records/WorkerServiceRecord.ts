import { defineEntity, p } from '@mikro-orm/core';
import { matterProperties } from '../../kit/ledger/records.ts';
import type { MatterTable } from '../../kit/ledger/tables.ts';

export const WorkerServiceRecord = defineEntity({
  name: 'WorkerService',
  tableName: 'matter',
  properties: {
    ...matterProperties,
    kind: p.text(),
    /** Id of the enterprise group. */
    enterpriseGroup: p.text(),
    /** Id of the meeting at which it was raised. */
    raisedAt: p.text().nullable(),
    /** In fen, so that it adds exactly. */
    plannedInvestment: p.bigint().nullable(),
    peopleServed: p.integer().nullable(),
  },
});

export type WorkerServiceKind = 'APPEAL' | 'LIST_ITEM' | 'HARDSHIP_AID';

export interface WorkerServiceTable extends MatterTable {
  kind: WorkerServiceKind;
  enterpriseGroup: string;
  raisedAt: string | null;
  /** As the driver gives it: SQLite a number, PostgreSQL text. */
  plannedInvestment: number | string | null;
  peopleServed: number | null;
}
