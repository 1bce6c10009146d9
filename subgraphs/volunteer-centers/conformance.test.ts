import fc from 'fast-check';
import { runs } from '../../test/support/runs.ts';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { fillVolunteerCenters, type VolunteerProjectRow, volunteerCenters } from './subgraph.ts';

const volunteerLedger: LedgerCase<VolunteerProjectRow> = {
  definition: volunteerCenters,
  source: { id: 'vp:34', system: 'volunteer-centers', shard: null, name: '新时代文明实践志愿服务台账' },
  shape: {
    ...{ type: 'VolunteerProject', one: 'volunteerProject', list: 'volunteerProjects' },
    filterType: 'VolunteerProjectFilter',
    statistics: null,
  },
  fill: (database, projects, names) => fillVolunteerCenters(database, { centers: [], projects }, names),
};

const arbitraryProject: fc.Arbitrary<VolunteerProjectRow> = fc
  .tuple(
    arbitraryMatter('vp:34:'),
    fc.record({
      volunteerKind: orNull(fc.constantFrom('CONVENIENCE', 'HELPING_THE_WEAK', 'CULTURE', 'SKILLS')),
      sessions: orNull(fc.constantFrom(0, 1, 12)),
      peopleServed: orNull(fc.constantFrom(0, 3, 600)),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own, center: null }));

describeLedger(volunteerLedger, sampleRows(arbitraryProject, runs(80, 120)));
