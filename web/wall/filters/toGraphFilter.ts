import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { MatterFilter, OverviewFilter } from '../../generated/documents.ts';
import type { WallFilters } from './WallFilters.ts';

/** The filter of the graph that says the same; null if nothing is narrowed. The day is an argument beside it. */
export function toGraphFilter(filters: WallFilters): OverviewFilter | null {
  const matter = withoutEmpty<MatterFilter>({
    text: filters.text || null,
    division: divisionOf(filters),
    ...(filters.division !== null && filters.self ? { divisionScope: 'SELF' } : {}),
    leadBody: filters.body === null ? null : [filters.body],
    lead: filters.official === null ? null : { official: filters.official },
    channel: filters.channel === null ? null : [filters.channel],
    category: filters.category === null ? null : [filters.category],
    open: filters.open ? true : null,
    status: filters.status.length > 0 ? [...filters.status] : null,
    lateness: filters.lateness.length > 0 ? [...filters.lateness] : null,
    closedOnTime: filters.closedOnTime,
    missing: filters.missing.length > 0 ? [...filters.missing] : null,
  });
  const filter = withoutEmpty<OverviewFilter>({
    matter: Object.keys(matter).length > 0 ? matter : null,
    type: filters.type.length > 0 ? [...filters.type] : null,
    source: filters.source === null ? null : [filters.source],
  });
  return Object.keys(filter).length > 0 ? filter : null;
}

/** The whole province, with all below it, is no condition. */
function divisionOf({ division, self }: WallFilters): string[] | null {
  return division === null || (division === PROVINCE_CODE && !self) ? null : [division];
}

function withoutEmpty<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Fields;
}
