import fc from 'fast-check';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { fillMunicipalProjects, type MunicipalProjectRow, municipalProjects } from './subgraph.ts';

const cityLedger: LedgerCase<MunicipalProjectRow> = {
  definition: municipalProjects,
  source: { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市重点民生项目台账' },
  shape: {
    ...{ type: 'MunicipalProject', one: 'municipalProject', list: 'municipalProjects' },
    filterType: 'MunicipalProjectFilter',
    statistics: {
      ...{ field: 'municipalProjectStats', keyType: 'MunicipalGroupBy' },
      keys: [
        ...['CITY', 'COUNTY', 'TIER', 'STATUS', 'LATENESS', 'CATEGORY', 'LEAD_BODY', 'LEAD_OFFICIAL', 'LEADER_LEVEL'],
        'BATCH',
      ],
      ownKeys: {
        TIER: (row: MunicipalProjectRow) => row.municipalTier,
        BATCH: (row: MunicipalProjectRow) => (row.batch === null ? null : String(row.batch)),
      },
    },
  },
  fill: fillMunicipalProjects,
};

const arbitraryProject: fc.Arbitrary<MunicipalProjectRow> = fc
  .tuple(
    arbitraryMatter('mp:340100:'),
    fc.record({
      municipalTier: orNull(fc.constantFrom('KEY', 'MICRO')),
      batch: orNull(fc.constantFrom(1, 2, 10)),
      carriesOut: orNull(fc.constantFrom('pp:34:K-001', 'pp:34:K-002')),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own }));

const rows = sampleRows(arbitraryProject, 120);

describeLedger(cityLedger, rows);
