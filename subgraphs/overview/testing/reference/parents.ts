import type { LeadFilter } from '../../../kit/filters/leadConditions.ts';
import type { MatterRow } from '../../../kit/ledger/MatterRow.ts';
import { liesIn, matchesLead } from '../../../kit/reference/matchesFilter.ts';
import {
  BODIES,
  CHANNELS,
  DIVISION_CODES,
  FOREIGN_DIVISION_CODES,
  OFFICIALS,
} from '../../../kit/testing/arbitraryMatters.ts';
import type { OverviewFilter } from '../../queries/conditions.ts';

/** An entity with what hangs on it: of a body what it leads, of a division what lies in it. */
export interface Parent {
  representation: { __typename: string; id?: string; code?: string };
  holds(row: MatterRow): boolean;
  /** What is left of the filter for the rows: the lead of an official's list is the official's own. */
  filter: OverviewFilter;
}

/** Entities of each kind, some of which nothing hangs on, as a filter and a day relate matters to them. */
export function parentsUnder(filter: OverviewFilter, day: string): Parent[] {
  const { matter } = filter;
  const lead: LeadFilter = matter?.lead ?? {};
  const scope = matter?.division ? 'SUBTREE' : (matter?.divisionScope ?? 'SUBTREE');
  const withoutLead = matter ? { ...filter, matter: { ...matter, lead: null } } : filter;
  return [
    ...[...BODIES, 'nobody'].map((id) => ({
      representation: { __typename: 'Organization', id },
      holds: (row: MatterRow) => row.leadBody === id,
      filter,
    })),
    ...OFFICIALS.map((id) => ({
      representation: { __typename: 'Official', id },
      holds: (row: MatterRow) => row.leads.some((of) => of.official === id && matchesLead(of, lead, day)),
      filter: withoutLead,
    })),
    ...[...DIVISION_CODES, ...FOREIGN_DIVISION_CODES].map((code) => ({
      representation: { __typename: 'Division', code },
      holds: (row: MatterRow) => liesIn(row.division, code, scope),
      filter,
    })),
    ...[...CHANNELS, 'nowhere'].map((code) => ({
      representation: { __typename: 'Channel', code },
      holds: (row: MatterRow) => row.channel === code,
      filter,
    })),
  ];
}
