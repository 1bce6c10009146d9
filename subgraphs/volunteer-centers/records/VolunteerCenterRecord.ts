import { defineEntity, p } from '@mikro-orm/core';

/** A center, institute or station. Of volunteers only their number is known. */
export const VolunteerCenterRecord = defineEntity({
  name: 'VolunteerCenter',
  tableName: 'center',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    level: p.text(),
    /** As the owner sent it, retired codes included. */
    division: p.text(),
    /** Canonical path of the division: everything below it starts with it. */
    place: p.text(),
    parent: p.text().nullable(),
    /** Ids from the top center down to itself, each followed by `/`: all centers below it, and it itself, start with it. */
    path: p.text(),
    organization: p.text().nullable(),
    address: p.text().nullable(),
    volunteers: p.integer(),
    /** Normalised name and address. */
    searchText: p.text(),
  },
});

export interface VolunteerCenterTable {
  id: string;
  name: string;
  level: 'CENTER' | 'INSTITUTE' | 'STATION';
  division: string;
  place: string;
  parent: string | null;
  path: string;
  organization: string | null;
  address: string | null;
  volunteers: number;
  searchText: string;
}
