import { defineEntity, p } from '@mikro-orm/core';
import type { CountyPairRow, DivisionRow } from '../rows.ts';

export const DivisionRecord = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    level: p.text(),
    parent: p.text().nullable(),
    host: p.text().nullable(),
    validFrom: p.text().nullable(),
    validTo: p.text().nullable(),
    successor: p.text().nullable(),
    /** Normalised text that a search looks through. */
    searchText: p.text(),
  },
});

export interface DivisionTable extends DivisionRow {
  searchText: string;
}

export const CountyPairRecord = defineEntity({
  name: 'CountyPair',
  tableName: 'countyPair',
  properties: { strong: p.text().primary(), developing: p.text().primary(), since: p.text() },
});

export type CountyPairTable = CountyPairRow;
