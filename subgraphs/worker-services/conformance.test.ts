import { runs } from '../../test/support/runs.ts';
import { sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import type { LedgerCase } from '../kit/testing/startTestLedger.ts';
import { fillWorkerServices, type WorkerServiceRow, workerServices } from './subgraph.ts';
import { arbitraryService, GROUPS } from './testing/arbitraryService.ts';

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

/** Hardship aid is in none of what the suite asks for: `hardshipAid.test.ts` tells that lists do not change by it. */
describeLedger(groupLedger, sampleRows(arbitraryService(`ws:${GROUPS[0]}:`, ['APPEAL', 'LIST_ITEM']), runs(80, 120)));
