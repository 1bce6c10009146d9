import { defineEntity, p } from '@mikro-orm/core';
import type { Flag } from '../../kit/ledger/tables.ts';
import type { OfficialRow, TenureRow } from '../rows.ts';

export const OfficialRecord = defineEntity({
  name: 'Official',
  tableName: 'official',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    officePhone: p.text().nullable(),
    /** The name, normalised. */
    searchText: p.text(),
  },
});

export interface OfficialTable extends OfficialRow {
  searchText: string;
}

export const TenureRecord = defineEntity({
  name: 'Tenure',
  tableName: 'tenure',
  properties: {
    id: p.text().primary(),
    official: p.text(),
    post: p.text(),
    organization: p.text(),
    leaderLevel: p.text().nullable(),
    chief: p.boolean(),
    fromDate: p.text(),
    toDate: p.text().nullable(),
    /** The post, normalised. */
    searchText: p.text(),
  },
});

export interface TenureTable extends Omit<TenureRow, 'chief' | 'from' | 'to'> {
  chief: Flag;
  fromDate: string;
  toDate: string | null;
  searchText: string;
}
