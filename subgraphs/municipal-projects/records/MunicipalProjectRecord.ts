import { defineEntity, p } from '@mikro-orm/core';
import { matterProperties } from '../../kit/ledger/records.ts';
import type { MatterTable } from '../../kit/ledger/tables.ts';

export const MunicipalProjectRecord = defineEntity({
  name: 'MunicipalProject',
  tableName: 'matter',
  properties: {
    ...matterProperties,
    tier: p.text().nullable(),
    batch: p.integer().nullable(),
    /** Id of the provincial project that it carries out here. */
    carriesOut: p.text().nullable(),
  },
});

export interface MunicipalProjectTable extends MatterTable {
  tier: 'KEY' | 'MICRO' | null;
  batch: number | null;
  carriesOut: string | null;
}
