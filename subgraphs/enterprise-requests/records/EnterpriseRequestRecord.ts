import { defineEntity, p } from '@mikro-orm/core';
import { matterProperties } from '../../kit/ledger/records.ts';
import type { MatterTable } from '../../kit/ledger/tables.ts';

export const EnterpriseRequestRecord = defineEntity({
  name: 'EnterpriseRequest',
  tableName: 'matter',
  properties: {
    ...matterProperties,
    kind: p.text().nullable(),
    /** Id of the enterprise that put the request. */
    enterprise: p.text().nullable(),
    /** Amounts in fen, so that they add exactly. */
    fundingNeeded: p.bigint().nullable(),
    fundingSolved: p.bigint().nullable(),
    labourNeeded: p.integer().nullable(),
    labourSolved: p.integer().nullable(),
  },
});

export type RequestKind = 'FUNDING' | 'LABOUR' | 'LAND' | 'POLICY' | 'PROJECT' | 'OTHER';

/** A count of fen as the driver gives it: SQLite a number, PostgreSQL text. */
export type Fen = number | string;

export interface EnterpriseRequestTable extends MatterTable {
  kind: RequestKind | null;
  enterprise: string | null;
  fundingNeeded: Fen | null;
  fundingSolved: Fen | null;
  labourNeeded: number | null;
  labourSolved: number | null;
}
