import fc from 'fast-check';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { fillWorkerServices, type WorkerServiceRow, workerServices } from './subgraph.ts';

const GROUPS = ['9134060000000006X7', '91340400000000043A'] as const;

const groupLedger: LedgerCase<WorkerServiceRow> = {
  definition: workerServices,
  source: { id: `ws:${GROUPS[0]}`, system: 'worker-services', shard: GROUPS[0], name: '淮北矿业职工服务台账' },
  shape: {
    ...{ type: 'WorkerService', one: 'workerService', list: 'workerServices' },
    filterType: 'WorkerServiceFilter',
    statistics: {
      ...{ field: 'workerServiceStats', keyType: 'WorkerGroupBy' },
      keys: ['GROUP', 'KIND', 'STATUS', 'LATENESS', 'CATEGORY', 'SATISFACTION'],
      ownKeys: {
        GROUP: (row: WorkerServiceRow) => row.group,
        KIND: (row: WorkerServiceRow) => row.serviceKind,
      },
    },
  },
  fill: (database, services, names) =>
    fillWorkerServices(
      database,
      { services, meetings: [] },
      new Map([...names, ...GROUPS.map((id) => [id, `集团${id}`] as const)]),
    ),
};

/** Hardship aid is not filled in as it is: `workerServices.test.ts` tells what becomes of it. */
const arbitraryService: fc.Arbitrary<WorkerServiceRow> = fc
  .tuple(
    arbitraryMatter(`ws:${GROUPS[0]}:`),
    fc.record({
      serviceKind: fc.constantFrom('APPEAL' as const, 'LIST_ITEM' as const),
      group: fc.constantFrom(...GROUPS),
      plannedInvestment: orNull(fc.constantFrom('0.01', '140000000')),
      peopleServed: orNull(fc.constantFrom(0, 3, 600)),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own, raisedAt: null }));

describeLedger(groupLedger, sampleRows(arbitraryService, 120));
