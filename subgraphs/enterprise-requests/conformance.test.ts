import fc from 'fast-check';
import { runs } from '../../test/support/runs.ts';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { type EnterpriseRequestRow, enterpriseRequests, fillEnterpriseRequests } from './subgraph.ts';

const requestLedger: LedgerCase<EnterpriseRequestRow> = {
  definition: enterpriseRequests,
  source: { id: 'er:34', system: 'enterprise-requests', shard: null, name: '四送一服企业诉求台账' },
  shape: {
    ...{ type: 'EnterpriseRequest', one: 'enterpriseRequest', list: 'enterpriseRequests' },
    filterType: 'EnterpriseRequestFilter',
    statistics: {
      ...{ field: 'enterpriseRequestStats', keyType: 'RequestGroupBy' },
      keys: ['CITY', 'COUNTY', 'KIND', 'STATUS', 'LATENESS', 'LEAD_BODY', 'RESOLUTION'],
      ownKeys: { KIND: (row: EnterpriseRequestRow) => row.requestKind },
    },
  },
  fill: fillEnterpriseRequests,
};

const arbitraryRequest: fc.Arbitrary<EnterpriseRequestRow> = fc
  .tuple(
    arbitraryMatter('er:34:'),
    fc.record({
      requestKind: orNull(fc.constantFrom('FUNDING', 'LABOUR', 'LAND', 'POLICY', 'PROJECT', 'OTHER')),
      enterprise: orNull(fc.constantFrom('91340100000000019A', '523402000000000356')),
      fundingNeeded: orNull(fc.constantFrom('0.01', '140000000')),
      fundingSolved: orNull(fc.constantFrom('0.01', '38274000000')),
      labourNeeded: orNull(fc.constantFrom(0, 30)),
      labourSolved: orNull(fc.constantFrom(0, 12)),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own }));

describeLedger(requestLedger, sampleRows(arbitraryRequest, runs(80, 120)));
