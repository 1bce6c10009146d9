import { defineEntity, p } from '@mikro-orm/core';
import { matterProperties } from '../../kit/ledger/records.ts';
import type { MatterTable } from '../../kit/ledger/tables.ts';

export const ProvincialProjectRecord = defineEntity({
  name: 'ProvincialProject',
  tableName: 'matter',
  properties: {
    ...matterProperties,
    tier: p.text().nullable(),
    /** Id of the official who supervises it for the province, besides the one who leads. */
    supervisedBy: p.text().nullable(),
  },
});

export interface ProvincialProjectTable extends MatterTable {
  tier: 'KEY' | 'GENERAL' | null;
  supervisedBy: string | null;
}
