import fc from 'fast-check';
import { runs } from '../../test/support/runs.ts';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { fillProvincialProjects, type ProvincialProjectRow, provincialProjects } from './subgraph.ts';

const provincialLedger: LedgerCase<ProvincialProjectRow> = {
  definition: provincialProjects,
  source: { id: 'pp:34', system: 'provincial-projects', shard: null, name: '省级民生项目台账' },
  shape: {
    ...{ type: 'ProvincialProject', one: 'provincialProject', list: 'provincialProjects' },
    filterType: 'ProvincialProjectFilter',
    statistics: null,
  },
  fill: (database, projects, names) => fillProvincialProjects(database, { projects, campaigns: [] }, names),
};

const arbitraryProject: fc.Arbitrary<ProvincialProjectRow> = fc
  .tuple(
    arbitraryMatter('pp:34:'),
    fc.record({
      provincialTier: orNull(fc.constantFrom('KEY', 'GENERAL')),
      supervisedBy: orNull(fc.constantFrom('of:00001', 'of:00002')),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own }));

describeLedger(provincialLedger, sampleRows(arbitraryProject, runs(80, 120)));
