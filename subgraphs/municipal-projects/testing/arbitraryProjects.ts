/** What tests of any holder of the contract start from: how its ledger is called, and random rows of it. */
import fc from 'fast-check';
import { arbitraryMatter, orNull } from '../../kit/testing/arbitraryMatters.ts';
import type { LedgerShape } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import type { MunicipalProjectRow } from '../subgraph.ts';

export const PROJECT_SHAPE: LedgerShape = {
  type: 'MunicipalProject',
  one: 'municipalProject',
  list: 'municipalProjects',
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
};

/** One project; see `arbitraryMatter`. */
export function arbitraryProject(idPrefix: string): fc.Arbitrary<MunicipalProjectRow> {
  return fc
    .tuple(
      arbitraryMatter(idPrefix),
      fc.record({
        municipalTier: orNull(fc.constantFrom('KEY', 'MICRO')),
        batch: orNull(fc.constantFrom(1, 2, 10)),
        carriesOut: orNull(fc.constantFrom('pp:34:K-001', 'pp:34:K-002')),
      }),
    )
    .map(([matter, own]) => ({ ...matter, ...own }));
}
