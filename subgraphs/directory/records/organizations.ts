import { defineEntity, p } from '@mikro-orm/core';
import type { OrganizationRow } from '../rows.ts';

export const OrganizationRecord = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.text().primary(),
    creditCode: p.text().nullable(),
    name: p.text(),
    kind: p.text(),
    division: p.text(),
    /** Canonical path of the division: everything below it starts with it. */
    place: p.text(),
    parent: p.text().nullable(),
    /** Normalised names, aliases and the forms that follow from them, one a line. */
    searchText: p.text(),
  },
});

export interface OrganizationTable extends Omit<OrganizationRow, 'aliases'> {
  place: string;
  searchText: string;
}

export const OrganizationAliasRecord = defineEntity({
  name: 'OrganizationAlias',
  tableName: 'organizationAlias',
  properties: { organization: p.text().primary(), ordinal: p.integer().primary(), alias: p.text() },
});

export interface OrganizationAliasTable {
  organization: string;
  ordinal: number;
  alias: string;
}
